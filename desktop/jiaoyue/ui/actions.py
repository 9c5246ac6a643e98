"""What a person can do in the window, in one table: menus, palette and key sheet come from it.

Single letters are keys as well. A field in which one types takes them for itself, since Qt
asks the focused widget first. Ctrl+Space, Ctrl+. and Ctrl+Shift+F belong to input methods.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.unsaid import Fact
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui import style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jiaoyue.ui.style import Theme
    from jiaoyue.ui.window import Window


class Group(Enum):
    """The menus, in their order; the value is what a menu is called."""

    LIBRARY = QT_TRANSLATE_NOOP("Actions", "Library")
    EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "Article")
    VIEW = QT_TRANSLATE_NOOP("Actions", "View")
    HELP = QT_TRANSLATE_NOOP("Actions", "Help")

    @property
    def title(self) -> str:
        """What the menu is called in the language of the interface."""
        return QCoreApplication.translate("Actions", self.value)


class Need(Flag):
    """What must be there for a command to make sense."""

    NOTHING = 0
    ARTICLES = auto()
    ARTICLE = auto()
    WRITABLE = auto()
    BACK = auto()
    FORWARD = auto()
    UNDO = auto()
    REDO = auto()


class Where(Enum):
    """Where a command's keys work."""

    WINDOW = auto()
    LIST = auto()
    TEXT = auto()
    READING = auto()
    """In the list, in the text and in the bar at a finding: wherever nothing is written."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; ``begins`` says that a new part of its menu begins with it."""

    id: str
    text: str
    verb: Callable[[Window], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: Group = Group.VIEW
    needs: Need = Need.NOTHING
    begins: bool = False
    where: Where = Where.WINDOW

    @property
    def name(self) -> str:
        """What it is called in the language of the interface."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys that do it, the one to show first."""
        return [QKeySequence(key) for key in self.keys]

    @property
    def said_keys(self) -> list[str]:
        """The keys as they stand on the keyboard, where Return and Enter are one."""
        said = (key_text(sequence).replace("Return", "Enter") for sequence in self.sequences)
        return [*dict.fromkeys(said)]


_MARKING = Need.ARTICLE | Need.WRITABLE

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
        lambda window: window.show_watched_folders(),
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
        lambda window: window.show_events(),
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
        lambda window: window.show_library_sheet(),
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
    Command(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        lambda window: window.session.undo_stack.undo(),
        ("Ctrl+Z",),
        "undo-2",
        Group.EDIT,
        Need.UNDO | Need.WRITABLE,
    ),
    Command(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        lambda window: window.session.undo_stack.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        Group.EDIT,
        Need.REDO | Need.WRITABLE,
    ),
    Command(
        "history",
        QT_TRANSLATE_NOOP("Actions", "History of the Library…"),
        lambda window: window.show_history(),
        ("Ctrl+H",),
        "clock",
        Group.EDIT,
    ),
    Command(
        "highlight",
        QT_TRANSLATE_NOOP("Actions", "Highlight"),
        lambda window: window.reader.highlight(),
        ("H",),
        "highlighter",
        Group.EDIT,
        _MARKING,
        begins=True,
    ),
    *(
        Command(
            f"highlight_{colour}",
            text,
            lambda window, colour=colour: window.reader.highlight(colour),  # type: ignore[misc]
            (str(i + 1),),
            group=Group.EDIT,
            needs=_MARKING,
            where=Where.TEXT,
        )
        for i, (colour, text) in enumerate(
            (
                (Colour.AMBER, QT_TRANSLATE_NOOP("Actions", "Highlight in Amber")),
                (Colour.GREEN, QT_TRANSLATE_NOOP("Actions", "Highlight in Green")),
                (Colour.BLUE, QT_TRANSLATE_NOOP("Actions", "Underline in Blue")),
                (Colour.ROSE, QT_TRANSLATE_NOOP("Actions", "Bar in Rose")),
            )
        )
    ),
    Command(
        "note",
        QT_TRANSLATE_NOOP("Actions", "Note on the Passage"),
        lambda window: window.reader.note(),
        ("N",),
        "message-square",
        Group.EDIT,
        _MARKING,
    ),
    Command(
        "tag",
        QT_TRANSLATE_NOOP("Actions", "Tag the Article"),
        lambda window: window.reader.tag(),
        ("T",),
        "tag",
        Group.EDIT,
        _MARKING,
    ),
    Command(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "Correct the Passage"),
        lambda window: window.reader.correct(),
        ("F2",),
        "pencil",
        Group.EDIT,
        _MARKING,
    ),
    Command(
        "remove_mark",
        QT_TRANSLATE_NOOP("Actions", "Remove the Mark"),
        lambda window: window.reader.remove_mark(),
        ("Del",),
        "trash-2",
        Group.EDIT,
        _MARKING,
        where=Where.TEXT,
    ),
    Command(
        "cite",
        QT_TRANSLATE_NOOP("Actions", "Copy with Source"),
        lambda window: window.reader.copy_with_citation(),
        ("Ctrl+Shift+C",),
        "copy",
        Group.EDIT,
        Need.ARTICLE,
        begins=True,
    ),
    Command(
        "next_article",
        QT_TRANSLATE_NOOP("Actions", "Next Article"),
        lambda window: window.browsing.step(1),
        ("J",),
        group=Group.ARTICLE,
        needs=Need.ARTICLES,
    ),
    Command(
        "previous_article",
        QT_TRANSLATE_NOOP("Actions", "Previous Article"),
        lambda window: window.browsing.step(-1),
        ("K",),
        group=Group.ARTICLE,
        needs=Need.ARTICLES,
    ),
    Command(
        "page_down",
        QT_TRANSLATE_NOOP("Actions", "Page Down, then Next Article"),
        lambda window: window.reader.text.page_down(),
        ("Space",),
        group=Group.ARTICLE,
        needs=Need.ARTICLE,
        where=Where.LIST,
    ),
    Command(
        "back",
        QT_TRANSLATE_NOOP("Actions", "Back"),
        lambda window: window.browsing.go_back(),
        ("Alt+Left",),
        "chevron-left",
        Group.ARTICLE,
        Need.BACK,
        begins=True,
    ),
    Command(
        "forward",
        QT_TRANSLATE_NOOP("Actions", "Forward"),
        lambda window: window.browsing.go_forward(),
        ("Alt+Right",),
        "chevron-right",
        Group.ARTICLE,
        Need.FORWARD,
    ),
    Command(
        "split_article",
        QT_TRANSLATE_NOOP("Actions", "Split the Article Here…"),
        lambda window: window.structuring.split(),
        ("S",),
        "split",
        Group.ARTICLE,
        _MARKING,
        begins=True,
        where=Where.TEXT,
    ),
    Command(
        "merge_article",
        QT_TRANSLATE_NOOP("Actions", "Merge with the Next Article"),
        lambda window: window.structuring.merge(),
        ("M",),
        "merge",
        Group.ARTICLE,
        _MARKING,
        where=Where.TEXT,
    ),
    Command(
        "move_block",
        QT_TRANSLATE_NOOP("Actions", "Move the Paragraph to Another Article…"),
        lambda window: window.structuring.move(),
        ("B",),
        group=Group.ARTICLE,
        needs=_MARKING,
        where=Where.TEXT,
    ),
    Command(
        "block_role",
        QT_TRANSLATE_NOOP("Actions", "Say What the Paragraph Is…"),
        lambda window: window.structuring.choose_role(),
        ("R",),
        "type",
        Group.ARTICLE,
        _MARKING,
        where=Where.TEXT,
    ),
    Command(
        "part_block",
        QT_TRANSLATE_NOOP("Actions", "Set the Selected Words Apart As…"),
        lambda window: window.structuring.choose_part(),
        ("P",),
        group=Group.ARTICLE,
        needs=_MARKING,
        where=Where.TEXT,
    ),
    Command(
        "set_aside",
        QT_TRANSLATE_NOOP("Actions", "Set the Paragraph Aside as Noise"),
        lambda window: window.structuring.set_aside(),
        ("X",),
        "eye-off",
        Group.ARTICLE,
        _MARKING,
        where=Where.TEXT,
    ),
    Command(
        "show_noise",
        QT_TRANSLATE_NOOP("Actions", "Bring Back Noise…"),
        lambda window: window.structuring.show_noise(),
        ("Shift+X",),
        "eye",
        Group.ARTICLE,
        _MARKING,
        where=Where.TEXT,
    ),
    Command(
        "remove_article",
        QT_TRANSLATE_NOOP("Actions", "Remove the Article"),
        lambda window: window.structuring.remove_article(),
        ("Del",),
        "trash-2",
        Group.ARTICLE,
        _MARKING,
        where=Where.LIST,
    ),
    Command(
        "remove_page",
        QT_TRANSLATE_NOOP("Actions", "Remove All Articles of This Page"),
        lambda window: window.structuring.remove_page(),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "rule_here",
        QT_TRANSLATE_NOOP("Actions", "What Cleaning Did Here"),
        lambda window: window.ruling.show_at_caret(),
        ("C",),
        group=Group.ARTICLE,
        needs=Need.ARTICLE,
        where=Where.TEXT,
    ),
    *(
        Command(
            f"correct_{fact}",
            text,
            lambda window, fact=fact: window.correct_fact(fact),  # type: ignore[misc]
            group=Group.ARTICLE,
            needs=_MARKING,
            begins=fact is Fact.DATE,
        )
        for fact, text in (
            (Fact.DATE, QT_TRANSLATE_NOOP("Actions", "Correct the Date…")),
            (Fact.PLACE, QT_TRANSLATE_NOOP("Actions", "Correct the Place…")),
            (Fact.BYLINE, QT_TRANSLATE_NOOP("Actions", "Correct the Byline…")),
        )
    ),
    Command(
        "show_rules",
        QT_TRANSLATE_NOOP("Actions", "Cleaning Rules of This Article"),
        lambda window: window.show_rules(),
        group=Group.ARTICLE,
        needs=Need.ARTICLE,
    ),
    Command(
        "proofread",
        QT_TRANSLATE_NOOP("Actions", "Proofread"),
        lambda window: window.toggle_proofreading(),
        ("F9",),
        "spell-check",
        Group.ARTICLE,
        Need.ARTICLES,
        begins=True,
    ),
    Command(
        "next_finding",
        QT_TRANSLATE_NOOP("Actions", "Next Finding"),
        lambda window: window.desk.next(),
        ("F8",),
        group=Group.ARTICLE,
        needs=Need.ARTICLE,
    ),
    Command(
        "previous_finding",
        QT_TRANSLATE_NOOP("Actions", "Previous Finding"),
        lambda window: window.desk.previous(),
        ("Shift+F8",),
        group=Group.ARTICLE,
        needs=Need.ARTICLE,
    ),
    Command(
        "series",
        QT_TRANSLATE_NOOP("Actions", "Correct Like Cases…"),
        lambda window: window.desk.show_series(),
        ("Ctrl+R",),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "query",
        QT_TRANSLATE_NOOP("Actions", "Query the Passage"),
        lambda window: window.desk.query(),
        ("Ctrl+D",),
        "circle-help",
        Group.ARTICLE,
        _MARKING,
    ),
    Command(
        "record",
        QT_TRANSLATE_NOOP("Actions", "Record of the Article"),
        lambda window: window.records.show_record(),
        ("F10",),
        "list",
        Group.ARTICLE,
        Need.ARTICLE,
    ),
    Command(
        "queries",
        QT_TRANSLATE_NOOP("Actions", "Queries in the Library"),
        lambda window: window.records.show_queries(),
        ("Ctrl+Shift+D",),
        group=Group.ARTICLE,
        needs=Need.ARTICLES,
    ),
    Command(
        "sample",
        QT_TRANSLATE_NOOP("Actions", "Error Rate from a Random Sample…"),
        lambda window: window.show_sample(),
        ("Ctrl+Shift+E",),
        group=Group.ARTICLE,
        needs=Need.ARTICLES,
    ),
    Command(
        "article_done",
        QT_TRANSLATE_NOOP("Actions", "Article Done: to the Next Proof, and on"),
        lambda window: window.finish_article(),
        ("Ctrl+Return", "Ctrl+Enter"),
        "check",
        Group.ARTICLE,
        _MARKING,
        begins=True,
        where=Where.READING,
    ),
    Command(
        "first_proof",
        QT_TRANSLATE_NOOP("Actions", "First Proof Done"),
        lambda window: window.browsing.set_round(Round.FIRST),
        ("Ctrl+1",),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "second_proof",
        QT_TRANSLATE_NOOP("Actions", "Second Proof Done"),
        lambda window: window.browsing.set_round(Round.SECOND),
        ("Ctrl+2",),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "third_proof",
        QT_TRANSLATE_NOOP("Actions", "Third Proof Done"),
        lambda window: window.browsing.set_round(Round.THIRD),
        ("Ctrl+3",),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "final",
        QT_TRANSLATE_NOOP("Actions", "Final"),
        lambda window: window.browsing.set_round(Round.FINAL),
        ("Ctrl+4",),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "unread",
        QT_TRANSLATE_NOOP("Actions", "Not Proofread"),
        lambda window: window.browsing.set_round(Round.UNREAD),
        group=Group.ARTICLE,
        needs=_MARKING,
    ),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Actions", "Find in the Article"),
        lambda window: window.reader.find(),
        ("Ctrl+F",),
        group=Group.VIEW,
        needs=Need.ARTICLE,
    ),
    Command(
        "find_next",
        QT_TRANSLATE_NOOP("Actions", "Next Hit"),
        lambda window: window.next_hit(1),
        ("F3",),
        needs=Need.ARTICLE,
    ),
    Command(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Previous Hit"),
        lambda window: window.next_hit(-1),
        ("Shift+F3",),
        needs=Need.ARTICLE,
    ),
    Command(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Search the Library"),
        lambda window: window.focus_search(),
        ("Ctrl+L", "/"),
        "search",
        needs=Need.ARTICLES,
    ),
    Command(
        "syntax",
        QT_TRANSLATE_NOOP("Actions", "How to Write a Search…"),
        lambda window: window.show_syntax(),
        icon="circle-help",
        group=Group.HELP,
    ),
    Command(
        "save_search",
        QT_TRANSLATE_NOOP("Actions", "Save This Search…"),
        lambda window: window.save_search(),
        ("Ctrl+S",),
        "bookmark",
        needs=Need.ARTICLES | Need.WRITABLE,
    ),
    Command(
        "concordance",
        QT_TRANSLATE_NOOP("Actions", "Concordance (KWIC)"),
        lambda window: window.show_concordance(),
        ("Ctrl+K",),
        "list",
        needs=Need.ARTICLES,
    ),
    Command(
        "carpet",
        QT_TRANSLATE_NOOP("Actions", "Character Carpet…"),
        lambda window: window.toggle_carpet(),
        ("Ctrl+Shift+K",),
        "type",
        needs=Need.ARTICLES,
    ),
    Command(
        "sort",
        QT_TRANSLATE_NOOP("Actions", "Sort the List…"),
        lambda window: window.sort_list(),
        ("O",),
        needs=Need.ARTICLES,
    ),
    Command(
        "jump",
        QT_TRANSLATE_NOOP("Actions", "Jump to a Title…"),
        lambda window: window.jump_in_list(),
        ("G",),
        needs=Need.ARTICLES,
    ),
    Command(
        "clear_filter",
        QT_TRANSLATE_NOOP("Actions", "Show All Articles"),
        lambda window: window.browsing.clear(),
        icon="library",
        needs=Need.ARTICLES,
    ),
    Command(
        "map",
        QT_TRANSLATE_NOOP("Actions", "Map"),
        lambda window: window.toggle_map(),
        ("Ctrl+M",),
        "map-pin",
        needs=Need.ARTICLES,
    ),
    Command(
        "timeline",
        QT_TRANSLATE_NOOP("Actions", "Timeline"),
        lambda window: window.toggle_timeline(),
        ("Ctrl+Shift+M",),
        "calendar",
        needs=Need.ARTICLES,
    ),
    Command(
        "next_script",
        QT_TRANSLATE_NOOP("Actions", "Next Script"),
        lambda window: window.next_script(),
        ("Ctrl+T",),
        "languages",
        begins=True,
    ),
    Command(
        "next_layer",
        QT_TRANSLATE_NOOP("Actions", "Next Layer"),
        lambda window: window.next_layer(),
        ("Ctrl+Shift+T",),
        "layers",
    ),
    Command(
        "side_by_side",
        QT_TRANSLATE_NOOP("Actions", "Three Layers Side by Side"),
        lambda window: window.toggle_side_by_side(),
        ("Ctrl+Shift+L",),
        "book-open",
        needs=Need.ARTICLES,
    ),
    Command(
        "larger",
        QT_TRANSLATE_NOOP("Actions", "Larger Text"),
        lambda window: window.resize_text(1),
        ("Ctrl++", "Ctrl+="),
        begins=True,
    ),
    Command(
        "smaller",
        QT_TRANSLATE_NOOP("Actions", "Smaller Text"),
        lambda window: window.resize_text(-1),
        ("Ctrl+-",),
    ),
    Command(
        "usual_size",
        QT_TRANSLATE_NOOP("Actions", "Usual Text Size"),
        lambda window: window.reset_text_size(),
        ("Ctrl+0",),
    ),
    Command(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full Screen"),
        lambda window: window.toggle_full_screen(),
        ("F11",),
        "maximize",
    ),
    Command(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next Pane"),
        lambda window: window.focus_next_pane(),
        ("F6",),
    ),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Settings…"),
        lambda window: window.show_settings(),
        ("Ctrl+,",),
        "settings",
        begins=True,
    ),
    Command(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "All Commands…"),
        lambda window: window.show_palette(),
        ("Ctrl+Shift+P",),
        "command",
        Group.HELP,
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        lambda window: window.show_keys(),
        ("F1",),
        "keyboard",
        Group.HELP,
    ),
    Command(
        "about",
        QT_TRANSLATE_NOOP("Actions", "About Jiaoyue"),
        lambda window: window.show_about(),
        icon="info",
        group=Group.HELP,
    ),
)


def key_text(sequence: QKeySequence) -> str:
    """Return a key as a person knows it; Qt's own words for the arrows are longer than they are."""
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    space = QCoreApplication.translate("Actions", "Space")
    said = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return said.replace("Left", "←").replace("Right", "→").replace("Space", space)


def of_group(group: Group) -> Iterable[Command]:
    """Return the commands of a menu, in its order."""
    return (command for command in COMMANDS if command.group is group)


class Actions(QObject):
    """The commands as actions of one window; each does its verb there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setObjectName(command.id)
            action.setShortcuts(command.sequences)
            action.triggered.connect(lambda _=False, verb=command.verb: verb(window))
            if command.where is Where.WINDOW:
                window.addAction(action)
            elif command.where is Where.READING:
                # The buttons of the bar are within it.
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._actions[command.id] = action
        self.retranslate()

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(command.name)
            keys = command.said_keys
            bare = command.name.removesuffix("…")
            action.setToolTip(f"{bare} ({keys[0]})" if keys else bare)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(style.icon(command.icon, theme.muted))

    def add_object(self, command_id: str, label: str) -> None:
        """Say of undo or redo what it is about."""
        command = next(command for command in COMMANDS if command.id == command_id)
        about = QCoreApplication.translate("Actions", "{command}: {object}")
        text = about.format(command=command.name, object=label) if label else command.name
        self._actions[command_id].setText(text)

    def allow(self, has: Need, *, why_not_writable: str = "") -> None:
        """Enable what can be done when ``has`` is there, and give the reason for the rest."""
        for command in COMMANDS:
            action = self._actions[command.id]
            lacking = command.needs & ~has
            action.setEnabled(not lacking)
            action.setStatusTip(why_not_writable if lacking & Need.WRITABLE else "")
