"""The clean layer: mechanical rules that turn a page's text into what was printed.

A rule yields patches and nothing else; it never decides what a word should be. Rules are
computed when an article is shown and never stored, so a better version of a rule reaches
every page, and a correction always wins over what a rule says in the same place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.text.layer import Patch
from jiaoyue.text.span import Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = rf"[{_HAN}\u3001-\u3003\u3008-\u3011\u2018\u2019\u201c\u201d\u2026\uff01-\uff1f%％]"
_FULL = str.maketrans(",;:!?().", "，；：！？（）。")

# Each begins with what is rare, and looks back from there: that is ten times as fast to find.
_STOPS = re.compile(rf"[,;:!?](?:(?<={_CHINESE}.)[,;:!?]*|[,;:!?]*(?={_CHINESE}))")
_PERIODS = re.compile(rf"\.(?<=[{_HAN}”’）》)%％℃].)(?=$|[\s{_HAN}“”‘’])", re.MULTILINE)
_DOTS = re.compile(rf"\.(?<=[{_HAN}”’）》].)\.{{2,5}}")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s,，。;；、()（）“”「」《》]+")
_LATIN_SAID = re.compile(r"[A-Za-z][,;:!?]+[’”」』]")
_BRACKETS = re.compile(r"\(([^()\n]{0,60})\)")
_HAN_IN = re.compile(rf"[{_HAN}]")
_GAPS = re.compile(r"[ \t\u3000\u00a0](?<=\S.)[ \t\u3000\u00a0]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A cleaning rule: its name and version, and what it finds within one stretch of a text."""

    name: str
    version: int
    find: Callable[[str, Span], Iterator[Patch]]


def _width(text: str, within: Span) -> Iterator[Patch]:
    """Show half-width punctuation of Chinese text full-width (GB/T 15834, section 5.1).

    Between two digits a mark is part of a number, a time or a score and stays, and so does one
    in an address of the web or at the end of what is quoted in Latin letters.
    """
    addresses = [Span(*found.span()) for found in _ADDRESS.finditer(text, within.start, within.end)]
    for pattern in (_STOPS, _PERIODS):
        for match in pattern.finditer(text, within.start, within.end):
            start, end = match.span()
            if _digit(text, start - 1) and _digit(text, end):
                continue
            if start and _LATIN_SAID.match(text, start - 1):
                continue
            if any(address.start <= start < address.end for address in addresses):
                continue
            for at in range(start, end):
                yield _patch(text, at, at + 1, text[at].translate(_FULL))
    for match in _DOTS.finditer(text, within.start, within.end):
        yield _patch(text, match.start(), match.end(), "……")
    for match in _BRACKETS.finditer(text, within.start, within.end):
        if _HAN_IN.search(match[1]) or _stands_in_chinese(text, match.start(), match.end()):
            for at in (match.start(), match.end() - 1):
                yield _patch(text, at, at + 1, text[at].translate(_FULL))


def _stands_in_chinese(text: str, start: int, end: int) -> bool:
    """Return whether brackets follow a Chinese character, or number what begins with one."""
    before = text[max(0, start - 1) : start]
    if _HAN_IN.match(before):
        return True
    return bool(_HAN_IN.match(text[end : end + 1])) and not (before.isascii() and before.isalnum())


def _spaces(text: str, within: Span) -> Iterator[Patch]:
    """Show a run of blanks within a line as one: the OCR kept the gaps of justified lines."""
    for match in _GAPS.finditer(text, within.start, within.end):
        yield _patch(text, match.start(), match.end(), " ")


RULES = (Rule("width", 2, _width), Rule("spaces", 1, _spaces))
"""Every rule, in the order in which they are applied; none touches what an earlier one did."""


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What of the rules does not hold: those off everywhere, and those excepted at one place.

    ``excepted`` holds the name of a rule and where its patch would begin.
    """

    off: frozenset[str] = frozenset()
    excepted: frozenset[tuple[str, int]] = frozenset()


ALL_RULES = Cleaning()
"""Every rule holds everywhere."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A patch, and the name of the rule that makes it."""

    rule: str
    patch: Patch


def applied(
    text: str, spans: Iterable[Span], cleaning: Cleaning = ALL_RULES
) -> tuple[Applied, ...]:
    """Return what the rules that hold do within ``spans``, in the order of the text."""
    found = (
        Applied(rule.name, patch)
        for within in _lines(merged(spans))
        for rule in RULES
        if rule.name not in cleaning.off
        for patch in rule.find(text, within)
        if (rule.name, patch.span.start) not in cleaning.excepted
    )
    return tuple(sorted(found, key=lambda one: one.patch))


def excepted(
    text: str, spans: Iterable[Span], cleaning: Cleaning = ALL_RULES
) -> tuple[Applied, ...]:
    """Return what the rules that hold would do within ``spans`` at the places excepted."""
    if not cleaning.excepted:
        return ()
    found = applied(text, spans, replace(cleaning, excepted=frozenset()))
    return tuple(one for one in found if (one.rule, one.patch.span.start) in cleaning.excepted)


def meeting(found: Sequence[Applied], spans: Spans) -> tuple[Applied, ...]:
    """Return those of ``found``, in the order of the text, that lie in any of ``spans``."""
    starts = [one.patch.span.start for one in found]
    out: dict[Applied, None] = {}
    for span in spans:
        for one in found[max(0, bisect_right(starts, span.start) - 1) :]:
            if one.patch.span.start >= span.end:
                break
            if one.patch.span.end > span.start:
                out[one] = None
    return tuple(out)


@dataclass(frozen=True, slots=True)
class RuleCount:
    """At how many places a rule does something, or would if it were on; and those excepted."""

    rule: str
    is_on: bool
    places: int
    excepted: int


def rule_counts(text: str, spans: Iterable[Span], cleaning: Cleaning) -> tuple[RuleCount, ...]:
    """Return what each rule does within ``spans``, in the order in which they are applied."""
    everything = applied(text, spans)
    left = Counter(
        one.rule for one in everything if (one.rule, one.patch.span.start) in cleaning.excepted
    )
    found = Counter(one.rule for one in everything)
    return tuple(
        RuleCount(
            rule.name,
            rule.name not in cleaning.off,
            found[rule.name] - left[rule.name],
            left[rule.name],
        )
        for rule in RULES
    )


def rule_patches(
    text: str, spans: Iterable[Span], cleaning: Cleaning = ALL_RULES
) -> tuple[Patch, ...]:
    """Return the patches of the rules that hold within ``spans``, in order."""
    return tuple(one.patch for one in applied(text, spans, cleaning))


def _lines(spans: Spans) -> Spans:
    return tuple(span for span in spans if len(span))


def _patch(text: str, start: int, end: int, said: str) -> Patch:
    return Patch(Span(start, end), said, text[start:end])


def _digit(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isdigit()
