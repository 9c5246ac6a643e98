"""The verbs of the reader column: from what a person asks of a passage to an edit, signed.

Plain functions; nothing is performed here. Marks are anchored in the corrected text, also
those made in another layer or script; only what the corrected text leaves out or tears apart
is anchored where it was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jiaoyue.marks import edit
from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.edit import By, Edit, NameReading
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.tag_field import tag_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.colour import Colour
    from jiaoyue.text.script import Script
    from jiaoyue.text.span import Span
    from jiaoyue.ui.reader.correction_editor import Proposal
    from jiaoyue.ui.reader.mark_cards import CardChange
    from jiaoyue.ui.reader.shown import ShownArticle


def marked(shown: ShownArticle, span: Span, colour: Colour, by: By) -> Edit:
    """Return the edit that marks ``span`` of the reading that is shown.

    Raises ValueError when it holds no words of the page.
    """
    reading, there = shown.in_corrected(span) or (shown.reading, span)
    return edit.annotate(reading, there, colour, by)


def moved(shown: ShownArticle, annotation: Annotation, span: Span, by: By) -> Edit:
    """Return the edit that makes an annotation mark ``span`` of the reading that is shown.

    Raises ValueError when it holds no words of the page.
    """
    reading, there = shown.in_corrected(span) or (shown.reading, span)
    return edit.move_annotation(annotation, reading, there, by)


def corrected(shown: ShownArticle, proposal: Proposal, by: By) -> Edit:
    """Return the edit that makes a correction, in the article's present round."""
    opened = shown.opened
    return edit.correct(
        opened.reading(LayerName.CORRECTED),
        opened.reading(LayerName.CLEAN),
        opened.holding,
        proposal.span,
        proposal.text,
        by,
        round_=opened.row.round,
        reason=proposal.reason,
    )


def tagged(annotation: Annotation, name: str, known: Sequence[Tag], by: By) -> Edit:
    """Return the edit that tags an annotation, making the tag if the library lacks it."""
    found = tag_named(name, known)
    tag = found or Tag(edit.new_id(), name)
    made = () if found else (tag,)
    if tag.id in annotation.tags:
        return Edit("tag annotation")
    put = edit.tag_annotation(annotation, (*annotation.tags, tag.id), by)
    return Edit(put.verb, put.gone, (*made, *put.new))


def settled_name(names: dict[str, str], script: Script, name: str, shown: str | None) -> Edit:
    """Return the edit that settles how ``name`` is shown, or with ``None`` unsettles it."""
    old = NameReading(script.value, name, names[name]) if name in names else None
    new = None if shown is None else NameReading(script.value, name, shown)
    return edit.fix_name(old, new)


def asked_of_card(change: CardChange, known: Sequence[Tag], by: By) -> tuple[Edit, str]:
    """Return the edit that a card asks for, and what undoing it is called."""
    mark = change.annotation
    if change.is_removed:
        said = QCoreApplication.translate("Marking", "Remove a mark")
        return edit.remove_annotation(mark), said
    if change.colour is not None:
        said = QCoreApplication.translate("Marking", "Recolour a mark")
        return _unless_same(edit.recolour(mark, change.colour, by), mark), said
    if change.tag_added is not None:
        said = QCoreApplication.translate("Marking", "Tag a mark")
        return tagged(mark, change.tag_added, known, by), said
    if change.tag_removed is not None:
        said = QCoreApplication.translate("Marking", "Take a tag off a mark")
        left = tuple(i for i in mark.tags if i != change.tag_removed.id)
        return edit.tag_annotation(mark, left, by), said
    said = QCoreApplication.translate("Marking", "Write a note")
    return edit.write_note(mark, change.note or "", by), said


def _unless_same(made: Edit, mark: Annotation) -> Edit:
    same = all(isinstance(row, Annotation) and row.colour is mark.colour for row in made.new)
    return Edit(made.verb) if same else made
