"""What is done to the text, and taken back: the menu Edit."""

from __future__ import annotations

from jiaoyue.marks.colour import Colour
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui.commands.command import MARKING, Command, Group, Need, Where

COMMANDS: tuple[Command, ...] = (
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
        lambda window: window.sheets.show_history(),
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
        MARKING,
        begins=True,
    ),
    *(
        Command(
            f"highlight_{colour}",
            text,
            lambda window, colour=colour: window.reader.highlight(colour),  # type: ignore[misc]
            (str(i + 1),),
            group=Group.EDIT,
            needs=MARKING,
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
        MARKING,
    ),
    Command(
        "tag",
        QT_TRANSLATE_NOOP("Actions", "Tag the Article"),
        lambda window: window.reader.tag(),
        ("T",),
        "tag",
        Group.EDIT,
        MARKING,
    ),
    Command(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "Correct the Passage"),
        lambda window: window.reader.correct(),
        ("F2",),
        "pencil",
        Group.EDIT,
        MARKING,
    ),
    Command(
        "remove_mark",
        QT_TRANSLATE_NOOP("Actions", "Remove the Mark"),
        lambda window: window.reader.remove_mark(),
        ("Del",),
        "trash-2",
        Group.EDIT,
        MARKING,
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
)
