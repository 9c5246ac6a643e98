"""What helps on: the menu Help."""

from __future__ import annotations

from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui.commands.command import Command, Group

COMMANDS: tuple[Command, ...] = (
    Command(
        "syntax",
        QT_TRANSLATE_NOOP("Actions", "How to Write a Search…"),
        lambda window: window.sheets.show_syntax(),
        icon="circle-help",
        group=Group.HELP,
    ),
    Command(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "All Commands…"),
        lambda window: window.sheets.show_palette(),
        ("Ctrl+Shift+P",),
        "command",
        Group.HELP,
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        lambda window: window.sheets.show_keys(),
        ("F1",),
        "keyboard",
        Group.HELP,
    ),
    Command(
        "about",
        QT_TRANSLATE_NOOP("Actions", "About Jiaoyue"),
        lambda window: window.sheets.show_about(),
        icon="info",
        group=Group.HELP,
    ),
)
