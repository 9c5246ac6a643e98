"""What is done with libraries and files: the menu Library."""

from __future__ import annotations

from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui.commands.command import Command, Group, Need

COMMANDS: tuple[Command, ...] = (
    Command(
        "import_files",
        QT_TRANSLATE_NOOP("Actions", "Import Files…"),
        lambda window: window.libraries.ask_for_files(),
        ("Ctrl+O",),
        "import",
        Group.LIBRARY,
        Need.WRITABLE,
    ),
    Command(
        "import_folder",
        QT_TRANSLATE_NOOP("Actions", "Import a Folder…"),
        lambda window: window.libraries.ask_for_folder(),
        group=Group.LIBRARY,
        needs=Need.WRITABLE,
    ),
    Command(
        "watch_folders",
        QT_TRANSLATE_NOOP("Actions", "Watch Folders…"),
        lambda window: window.sheets.show_watched_folders(),
        group=Group.LIBRARY,
        needs=Need.WRITABLE,
    ),
    Command(
        "reread",
        QT_TRANSLATE_NOOP("Actions", "Read Pages Again…"),
        lambda window: window.rereading.ask(),
        icon="rotate-ccw",
        group=Group.LIBRARY,
        needs=Need.ARTICLES | Need.WRITABLE,
    ),
    Command(
        "open_library",
        QT_TRANSLATE_NOOP("Actions", "Open Library…"),
        lambda window: window.libraries.ask_for_library(),
        ("Ctrl+Shift+O",),
        "folder-open",
        Group.LIBRARY,
        begins=True,
    ),
    Command(
        "new_library",
        QT_TRANSLATE_NOOP("Actions", "New Library…"),
        lambda window: window.libraries.ask_for_new(),
        ("Ctrl+N",),
        group=Group.LIBRARY,
    ),
    Command(
        "attach",
        QT_TRANSLATE_NOOP("Actions", "Attach Libraries for Reading…"),
        lambda window: window.attaching.ask(),
        icon="link",
        group=Group.LIBRARY,
    ),
    Command(
        "open_samples",
        QT_TRANSLATE_NOOP("Actions", "Open the Sample Pages"),
        lambda window: window.libraries.open_samples(),
        icon="newspaper",
        group=Group.LIBRARY,
    ),
    Command(
        "events",
        QT_TRANSLATE_NOOP("Actions", "Datable Events…"),
        lambda window: window.sheets.show_events(),
        icon="calendar",
        group=Group.LIBRARY,
        begins=True,
    ),
    Command(
        "back_up",
        QT_TRANSLATE_NOOP("Actions", "Save a Backup Copy…"),
        lambda window: window.libraries.ask_for_backup(),
        group=Group.LIBRARY,
        begins=True,
    ),
    Command(
        "about_library",
        QT_TRANSLATE_NOOP("Actions", "About This Library…"),
        lambda window: window.sheets.show_library(),
        group=Group.LIBRARY,
    ),
    Command(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "Quit"),
        lambda window: window.window().close(),
        ("Ctrl+Q",),
        group=Group.LIBRARY,
        begins=True,
    ),
)
