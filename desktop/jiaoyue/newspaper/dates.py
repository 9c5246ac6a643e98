"""When a page was printed: a day where the page or its file says so, else an interval.

All articles of a page share one day of publication, so every dated phrase of every article
narrows it. What is given by a person wins; a date in the file's name and one in the page's header
come next. The answer keeps the words that it rests on; where nothing dates the page, it is empty.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import DateEvidence, PageDate
from jiaoyue.newspaper.date_clue import (
    AGREED,
    DOUBTED,
    FAINT,
    FIRM,
    FOREVER,
    MASTHEAD,
    NAMED,
    NEVER,
    PLAIN,
    WEAK,
    Clue,
    Days,
    agreeing,
    described,
    least_contradicted,
)
from jiaoyue.newspaper.date_events import event_clues
from jiaoyue.newspaper.date_file import file_days
from jiaoyue.newspaper.date_fold import folded, is_traditional
from jiaoyue.newspaper.date_header import header_clues
from jiaoyue.newspaper.date_phrases import phrase_clues
from jiaoyue.newspaper.date_words import unit_uses
from jiaoyue.newspaper.edtf import format_interval, given_date
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.mentions import mentions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.datable import Event
    from jiaoyue.newspaper.mentions import Mention
    from jiaoyue.text.span import Span

_OLDEST = date(1815, 1, 1)
_YEARS_WORTH_REFINING = 1300
_FAR = 1100
_FEW_DAYS = 8
_TOLD_AFTER = 2
"""Years after one that it is spoken of by the way."""
_NEWS = re.compile(
    r"本报|日前|近日|连日|昨[日天晚]|今[日天]|[讯电]|今年|记者|截[至止]|[我全][省市县区]"
)
_SPACE = re.compile(r"\s+")


def page_date(
    text: str,
    *,
    file_name: str = "",
    given: str | None = None,
    today: date | None = None,
    events: tuple[Event, ...] = (),
    mentions: Sequence[Mention] | None = None,
) -> PageDate:
    """Return when the page was printed, with what says so; clues that others outweigh are left out.

    ``given`` is what a person or a manifest says, in EDTF, and wins. ``today`` is the last day
    that a page can be of, and ``events`` are known beside those that ship with the app. ``mentions``
    are the names of places in the text, in order; they are looked for where nobody has yet. Raises
    ValueError when ``given`` is not EDTF.
    """
    if given:
        return given_date(given)
    day = today or date.today()
    plain = folded(text)
    clues = _distinct(
        [*_of_file(file_name, day), *header_clues(plain, day, traditional=is_traditional(text))],
        plain,
    )
    if not any(clue.weight >= AGREED for clue in clues):
        header = [clue.span for clue in clues if clue.span]
        if mentions is None:
            mentions = mentions_of(gazetteer().fold(plain), gazetteer())
        units = unit_uses(plain, mentions)
        running = [*phrase_clues(plain, day), *event_clues(plain, events, units)]
        if header:
            running = [clue for clue in running if not _meets(clue, header)]
        clues += _distinct(running, plain)
        clues = [clue for clue in clues if clue.weight != DOUBTED or _borne_out(clue, clues)]
    if not any(clue.fixed for clue in clues):
        return PageDate()
    days = _narrowed(clues, plain, day)
    return _answer(text, clues, days) if days else PageDate()


def _of_file(file_name: str, today: date) -> list[Clue]:
    days = file_days(file_name, today) if file_name else None
    return [Clue(NAMED, None, (days,), note="文件名")] if days else []


def _meets(clue: Clue, spans: Sequence[Span]) -> bool:
    return clue.span is not None and any(clue.span.meets(span) for span in spans)


def _borne_out(doubted: Clue, clues: Sequence[Clue]) -> bool:
    """Return whether something on the page tells of the day that its weekday does not fit."""
    day = doubted.fixed[0][0]
    year = date.fromordinal(day).year
    windows = (
        window
        for clue in clues
        if PLAIN <= clue.weight < MASTHEAD
        for window in clue.windows(range(year - 1, year + 2))
    )
    return any(first <= day <= last <= first + _FEW_DAYS for first, last in windows)


def _distinct(clues: Sequence[Clue], text: str) -> list[Clue]:
    """Keep one of the clues that the same words give: OCR repeats whole passages."""
    kept: dict[object, Clue] = {}
    for clue in clues:
        said = clue.span.of(text) if clue.span else ""
        kept.setdefault((said, clue.weight, clue.fixed, clue.yearly is None), clue)
    return list(kept.values())


def _narrowed(clues: Sequence[Clue], text: str, today: date) -> Days | None:
    fixed = [clue for clue in clues if clue.fixed]
    oldest = _OLDEST.toordinal()
    found = least_contradicted(fixed, (oldest, today.toordinal()))
    if found[0] == oldest:
        return None
    habits = _follows_soon(clues, found, text)
    pickers = [clue for clue in clues if clue.picks]
    found = least_contradicted([*fixed, *habits[:1], *pickers], found)
    if found[0] < found[1] and found[1] - found[0] <= _YEARS_WORTH_REFINING:
        return least_contradicted([*clues, *habits], found)
    return found


def _follows_soon(clues: Sequence[Clue], found: Days, text: str) -> list[Clue]:
    """Newspapers speak of the year they are in or the one before: bound an open interval.

    Only where the words name such a year as near, where two paragraphs do so by the way, or one
    to the month beside news of the day: what is told of the past, or set beside it, names years
    of any age.
    """
    year = date.fromordinal(found[0]).year
    recent = [
        clue
        for clue in clues
        for first, last in clue.fixed
        if clue.nearness and last == FOREVER and year - 1 <= date.fromordinal(first).year <= year
    ]
    surely = any(clue.nearness > 1 for clue in recent)
    lines = {_line(text, clue) for clue in recent}
    today = {_line(text, clue) for clue in clues if clue.yearly and clue.weight >= WEAK}
    to_the_month = {_line(text, clue) for clue in recent if clue.weight == FIRM}
    beside = not to_the_month.isdisjoint(today)
    if not (beside or (_NEWS.search(text) and (surely or len(lines) > 1))):
        return []
    # What the words do not name as near may be told two years later as well.
    last = date(year + (1 if surely or beside else _TOLD_AFTER), 12, 31)
    return [Clue(FAINT, None, ((found[0], last.toordinal()),))]


def _line(text: str, clue: Clue) -> str:
    """Return the line that a clue stands in, from its beginning."""
    if not clue.span:
        return ""
    end = text.find("\n", clue.span.end)
    return text[text.rfind("\n", 0, clue.span.start) + 1 : end if end >= 0 else len(text)]


def _answer(text: str, clues: Sequence[Clue], found: Days) -> PageDate:
    first, last = date.fromordinal(found[0]), date.fromordinal(found[1])
    held = [pair for pair in agreeing(clues, found) if _tells(*pair, found)]
    if any(clue.weight >= MASTHEAD for clue, _ in held):
        held = [pair for pair in held if pair[0].weight >= MASTHEAD]
    return PageDate(
        format_interval(first, last), first.isoformat(), last.isoformat(), _evidence(text, held)
    )


def _tells(clue: Clue, window: Days, found: Days) -> bool:
    """A habit tells where it binds, a one-sided bound where it is not far off."""
    if clue.weight == FAINT:
        return window[0] == found[0] or window[1] == found[1]
    near_below = window[0] != NEVER and found[0] - window[0] < _FAR
    near_above = window[1] != FOREVER and window[1] - found[1] < _FAR
    return near_below or near_above


def _evidence(text: str, held: Sequence[tuple[Clue, Days]]) -> tuple[DateEvidence, ...]:
    """Make one piece of evidence of the clues that stand at the same words."""
    windows: dict[tuple[Span | None, str], Days] = {}
    for clue, (first, last) in held:
        place = (clue.span, clue.note)
        known = windows.get(place, (first, last))
        windows[place] = (max(known[0], first), min(known[1], last))
    return tuple(
        DateEvidence(f"{note or _said(span, text)}：{described(window)}", span)
        for (span, note), window in sorted(windows.items(), key=_by_place)
    )


def _by_place(item: tuple[tuple[Span | None, str], Days]) -> tuple[int, int]:
    span = item[0][0]
    return (span.start, span.end) if span else (-1, -1)


def _said(span: Span | None, text: str) -> str:
    return _SPACE.sub("", span.of(text)) if span else ""
