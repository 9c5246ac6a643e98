"""What the reader column and its panels say in words: colours, moments, places, dates.

Plain functions from values to translated text; they know no widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from jiaoyue.marks.catalogue import ArticleRow
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.structure import ASIDE, REMOVED
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.gaps import GapReason
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui.models.labels import date_label, round_name, short_siblings
from jiaoyue.ui.reader.document import DATE, PLACE
from jiaoyue.ui.reader.sheet import RowKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.article import Byline
    from jiaoyue.newspaper.gaps import Gap
    from jiaoyue.ui.reader.shown import Ruled, ShownArticle

_GAP = "\u2003 "
_DOT = " · "
_REPEATS = "repeats “"


def colour_name(colour: Colour) -> str:
    """Return what a pencil is called, with how it is drawn: colour alone tells not everyone."""
    names = {
        Colour.AMBER: QCoreApplication.translate("Wording", "Amber"),
        Colour.GREEN: QCoreApplication.translate("Wording", "Green, with an edge"),
        Colour.BLUE: QCoreApplication.translate("Wording", "Blue underline"),
        Colour.ROSE: QCoreApplication.translate("Wording", "Rose, bar in the margin"),
    }
    return names[colour]


def role_name(role: Role) -> str:
    """Return what a block's role is called."""
    names = {
        Role.HEADER: QCoreApplication.translate("Wording", "Page header"),
        Role.SECTION: QCoreApplication.translate("Wording", "Section"),
        Role.KICKER: QCoreApplication.translate("Wording", "Kicker"),
        Role.TITLE: QCoreApplication.translate("Wording", "Title"),
        Role.SUBTITLE: QCoreApplication.translate("Wording", "Subtitle"),
        Role.BYLINE: QCoreApplication.translate("Wording", "Byline"),
        Role.BODY: QCoreApplication.translate("Wording", "Text"),
        Role.SUBHEAD: QCoreApplication.translate("Wording", "Subhead"),
        Role.CAPTION: QCoreApplication.translate("Wording", "Caption"),
        Role.CREDIT: QCoreApplication.translate("Wording", "Photo credit"),
        Role.NOISE: QCoreApplication.translate("Wording", "Noise"),
    }
    return names[role]


def rule_name(rule: str) -> str:
    """Return what a rule of cleaning is called; one of a newer program by its own name."""
    names = {
        "width": QCoreApplication.translate("Wording", "Full-width punctuation"),
        "spaces": QCoreApplication.translate("Wording", "Runs of blanks"),
    }
    return names.get(rule, rule)


def rule_line(ruled: Ruled) -> str:
    """Return what a rule did at a place, or would do but for an exception."""
    said = QCoreApplication.translate("Wording", "{rule}: “{printed}” became “{cleaned}”")
    if ruled.is_excepted:
        said = QCoreApplication.translate(
            "Wording", "{rule}: “{printed}” is left as printed, and not made “{cleaned}”"
        )
    return said.format(
        rule=rule_name(ruled.rule),
        printed=ruled.printed.replace("\u3000", "␣").replace(" ", "␣"),
        cleaned=ruled.cleaned.replace(" ", "␣"),
    )


def reason_said(reason: str) -> str:
    """Return in the person's language why a block is in no article, as far as it is known."""
    if reason.startswith(_REPEATS):
        words = reason.removeprefix(_REPEATS).removesuffix("”")
        return QCoreApplication.translate("Wording", "Repeats “{words}”").format(words=words)
    known = {
        ASIDE: QCoreApplication.translate("Wording", "Set aside by hand"),
        REMOVED: QCoreApplication.translate("Wording", "Its article was removed by hand"),
        "the page's own header": QCoreApplication.translate("Wording", "The page's own header"),
        "reads as an advertisement": QCoreApplication.translate(
            "Wording", "Reads as an advertisement"
        ),
    }
    return known.get(reason, reason)


def moment(iso: str, *, now: QDateTime | None = None) -> str:
    """Return when something was done, in local time, as short as it is clear; may be empty."""
    then = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not then.isValid():
        return ""
    today = (now or QDateTime.currentDateTime()).toLocalTime().date()
    clock = QLocale.c().toString(then.time(), "HH:mm")
    days = then.date().daysTo(today)
    if days == 0:
        return QCoreApplication.translate("Wording", "today {time}").format(time=clock)
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday {time}").format(time=clock)
    pattern = "MM-dd" if then.date().year() == today.year() else "yyyy-MM-dd"
    return f"{QLocale.c().toString(then.date(), pattern)} {clock}"


def stamp(iso: str) -> str:
    """Return when something was done, in local time, for what is kept: day and year; may be empty."""
    then = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale.c().toString(then, "yyyy-MM-dd HH:mm") if then.isValid() else ""


def signed(author: str, iso: str) -> str:
    """Return who did something and when; either may be unknown."""
    return _DOT.join(part for part in (author, moment(iso)) if part)


def place_line(row: ArticleRow) -> str:
    """Return where the news is, from the city down; empty when nothing says so."""
    names = [name for name in (row.city or row.province, row.county, row.town) if name]
    return _DOT.join(short_siblings(names))


def date_line(row: ArticleRow) -> str:
    """Return the day of publication, or the month that it is not before; empty when unknown."""
    return date_label(
        row.date_first, row.date_last, QCoreApplication.translate("Wording", "about {}")
    )


def byline_line(byline: Byline) -> str:
    """Return who made the article, each craft by its name; empty when no one signs."""
    crafts = (
        (QCoreApplication.translate("Wording", "Reporter {names}"), byline.reporters),
        (QCoreApplication.translate("Wording", "Correspondent {names}"), byline.correspondents),
        (QCoreApplication.translate("Wording", "Photographs {names}"), byline.photographers),
    )
    said = [craft.format(names="、".join(names)) for craft, names in crafts if names]
    return " ".join(([byline.agency] if byline.agency else []) + said)


def facts_line(opened: OpenedArticle, converted: Callable[[str], str]) -> str:
    """Return byline, place and date in one row, ``converted`` to the script of the text."""
    place, date = place_line(opened.row), date_line(opened.row)
    parts = [
        converted(byline_line(opened.article.byline)),
        unbroken(f"{PLACE} {converted(place)}") if place else "",
        unbroken(f"{DATE} {date}") if date else "",
    ]
    if not any(parts):
        return QCoreApplication.translate("Wording", "No byline, place or date")
    return _GAP.join(part for part in parts if part)


_WINDOWS = {
    "见报于": QT_TRANSLATE_NOOP("Wording", "printed {when}"),
    "不早于": QT_TRANSLATE_NOOP("Wording", "not before {when}"),
    "不晚于": QT_TRANSLATE_NOOP("Wording", "not after {when}"),
}
_NOTES = {
    "指定的日期": QT_TRANSLATE_NOOP("Wording", "date given"),
    "文件名": QT_TRANSLATE_NOOP("Wording", "file name"),
    "报头日期": QT_TRANSLATE_NOOP("Wording", "date of the header"),
    "报头日期，星期相符": QT_TRANSLATE_NOOP("Wording", "date of the header, its weekday agrees"),
    "报头日期，农历相符": QT_TRANSLATE_NOOP("Wording", "date of the header, its lunar day agrees"),
    "报头日期，星期或农历相符": QT_TRANSLATE_NOOP(
        "Wording", "date of the header, its weekday or lunar day agrees"
    ),
    "报头日期，星期不符": QT_TRANSLATE_NOOP("Wording", "date of the header, its weekday disagrees"),
    "报头月日与星期": QT_TRANSLATE_NOOP("Wording", "day, month and weekday of the header"),
}
"""What the reader of pages writes down in Chinese, whatever the interface speaks."""


def evidence_said(means: str) -> str:
    """Return what says something of a date, in the language of the interface.

    Words of the page, and names of events, are left as they are.
    """
    note, parted, window = means.rpartition("：")
    said = _NOTES.get(note)
    pattern = _WINDOWS.get(window[:3])
    if pattern is not None:
        window = QCoreApplication.translate("Wording", pattern).format(when=window[3:])
    if not parted:
        return window
    note = QCoreApplication.translate("Wording", said) if said else note
    both = QCoreApplication.translate("Wording", "{note}: {window}")
    return both.format(note=note, window=window)


def unbroken(said: str) -> str:
    """Return words that stay on one line, if it is long enough."""
    # Between Chinese characters, and after hyphens, a line may end unless they are joined.
    return "\u2060".join(said.replace(" ", "\u00a0"))


def fold_label(characters: int, *, is_open: bool) -> str:
    """Return the line that stands for a passage folded away."""
    if is_open:
        return QCoreApplication.translate("Wording", "⌄ Not part of the article; fold away again")
    return QCoreApplication.translate(
        "Wording", "⋯ Repeated passage folded away (%n character(s))", "", characters
    )


def gap_label() -> str:
    """Return the line that stands where text is missing; it is no part of the text."""
    return QCoreApplication.translate("Wording", "⟨text lost here⟩")


def gap_reason(gap: Gap) -> str:
    """Return why text is thought to be missing, and what can be done."""
    if gap.reason is GapReason.OVERWRITTEN:
        return QCoreApplication.translate(
            "Wording",
            "A passage that stands elsewhere is in the place of what follows."
            " Look at the scan and write in what was printed.",
        )
    if gap.reason is GapReason.BEHEADED:
        return QCoreApplication.translate(
            "Wording",
            "The paragraph begins within a sentence: what stood before is missing."
            " Look at the scan and write in what was printed.",
        )
    if gap.reason is GapReason.TORN:
        return QCoreApplication.translate(
            "Wording",
            "Text seems to be lost here: the next line of the page cannot follow this one."
            " Look at the scan and write in what was printed.",
        )
    return QCoreApplication.translate(
        "Wording",
        "The sentence has no end, and nothing on the page goes on with it."
        " Look at the scan and write in what was printed.",
    )


def hover_text(shown: ShownArticle, pos_qt: int) -> str:
    """Return what is to be known of the words at a position, a line each; may be empty."""
    row = shown.sheet.row_at(pos_qt)
    if row is None:
        return ""
    if row.kind is RowKind.FACTS:
        return _date_evidence(shown.opened)
    if row.kind is RowKind.GAP:
        return gap_reason(shown.reading.gaps[row.index])
    if row.kind is not RowKind.TEXT:
        return reason_said(shown.reading.folds[row.index].block.reason)
    offset = shown.sheet.to_offset(pos_qt)
    return "\n".join(line for line in _hover_lines(shown, offset) if line)


def _hover_lines(shown: ShownArticle, offset: int) -> Iterator[str]:
    yield from (mark.note for mark in shown.marks_at(offset))
    torn = shown.gap_at(offset)
    if torn is not None:
        yield gap_reason(torn)
    correction = shown.correction_at(offset)
    if correction is not None:
        yield from correction_lines(correction, shown.changes[correction.id][0])
    doubt = shown.doubt_at(offset)
    if doubt is not None:
        yield QCoreApplication.translate("Wording", "In doubt: {forms}").format(
            forms=" / ".join(doubt.candidates)
        )
    ruled = shown.rule_at(offset)
    if ruled is not None:
        yield rule_line(ruled)
    original = shown.original_at(offset)
    if original:
        yield QCoreApplication.translate("Wording", "Original: {words}").format(words=original)


def correction_lines(correction: Correction, was: str) -> Iterator[str]:
    """Yield what stood where a correction stands, who made it when, and why."""
    said = QCoreApplication.translate("Wording", "Was: {words}") if was else ""
    yield said.format(words=was) or QCoreApplication.translate("Wording", "Nothing stood here")
    yield _DOT.join(
        part
        for part in (
            signed(correction.author, correction.made),
            round_name(correction.round.under_way),
        )
        if part
    )
    yield correction.reason


def _date_evidence(opened: OpenedArticle) -> str:
    date = opened.page.date
    if date.edtf is None:
        return ""
    said = [e.span.of(opened.page.text) for e in date.evidence if e.span is not None]
    return "\n".join([date.edtf.replace("/", " – "), *dict.fromkeys(said)])
