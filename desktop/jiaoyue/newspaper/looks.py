"""What a piece of a page looks like by itself: what its characters and its white space say.

Nothing is decided here. The looks are read off once for each piece, so that weighing them,
which goes over the page many times, costs little.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.wording import shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.lines import Piece, Sheet

_ROW = re.compile(
    r"\S[ 　\t]+\S+[ 　\t]+\S|^[^\s\d，。]{1,6}[ 　\t][^\s\d，。]{0,6}[\d.]+[^\s，。]{0,4}$|[ 　\t:：…][\d０-９.．,]+[^，。]{0,6}$|^[\d０-９.．]+[ 　\t]"
    r"|^[^\s，。]{1,8}[ 　\t]+[^\s，。]{0,4}?[〇零○一二三四五六七八九十百千萬万]{2,}[^\s，。]{0,4}$"
    r"|^[^\s，。]{1,8}[ 　\t]+[〇零○一二三四五六七八九十百千\d][^\s，。]*[元角分厘圓][^\s，。]{0,4}$"
    r"|^[^\s，。：:]{1,10}[：:][^，。]+[ 　\t][^\s，。]{0,4}[一二三四五六七八九十\d]+[时時点點][^\s，。]{0,8}$"
)
"""A row of a table: three fields, or a figure behind or before a name, or a price or an hour."""

_FIGURE = re.compile(r"\d|[〇零○一二三四五六七八九十百千萬万]{2}|[一二三四五六七八九十][元圓角分]")
_FIELDS = re.compile(r"[^ 　，。]+(?:[ 　\t]+[^ 　，。]+){3}")
"""A row of four fields, which may be as long as a sentence."""
_SPACES = re.compile("[ 　]+")
_PAUSE = re.compile("[，。；：,;:]")
_PRICE = re.compile(
    r"(?:^|[ 　\t,，、;；])[^\s\d，。：:]{1,10}[ 　\t=＝]{0,2}[\d０-９]+[.．·][\d０-９]+[^\s\d，。]{0,4}(?=$|[ 　\t,，、;；（(])"
)
"""A thing with its price or its rate in decimals, as no sentence sets them in a row."""
_OFFICE = re.compile(r"(?:记者|記者|员|員|生|[:：/／])[ 　:：]*")
_TOKEN = re.compile(rf"{signs.HAN}[ 　]{signs.HAN}|{signs.HAN}+")
_MARKED = re.compile(r"^[■□●○◎▲△◆◇★☆·•]?[ 　]*|[ 　]*$")
_PEOPLE = re.compile(r"(?<=[一-鿿])[ 　]*[（(][一-鿿]{1,6}族[）)]$")
"""The people that a writer is of, as papers put it behind the name."""
_ROW_AT_MOST = 90
_HEAD = 10
"""How many characters a line has at least that may head a text below a table."""
_PRICES = 3
_EDITION_FIGURES = 2
_DRAWN = re.compile(r"(?<!\d)\d{1,2}(?:[ 　\t、，,]+\d{1,2}(?!\d)){4}")
"""Numbers drawn in a lottery, five at least."""
_ENDS_IN_NUMBER = re.compile(
    "(?<![第之其统統唯])[一二三四五六七八九几幾]$|(?<![人户戶总總个個])[数數]$"
)
"""The digit of a number that is cut; 第一, 之二 and 统一 are whole, and so is 人数."""
_PARAGRAPH = 60
"""How many characters of one line are a paragraph, on a page that has only commas."""
_VERSES, _HEADS_OF_VERSE = 4, 5
"""How many lines verse has at least, and how many lines stand above it at most."""
_LED = 0.25
"""How much of a line a report has, if it is one of its heads and no verse."""
_VERSE_STOPS = "，,。；;！？、"


@dataclass(frozen=True, slots=True)
class Looks:
    """What a piece looks like by itself and beside its neighbours.

    ``closed``: it ends where a sentence may end; ``hanging``: it cannot be complete;
    ``short``: it could be a head; ``listed``: it is a line of a table, a list or a poem;
    ``bare``: it has none of the punctuation that a sentence of its length has;
    ``locality``: it is the name of a place and nothing else; ``spoken``: it is all somebody says;
    ``signed_off``: it may sign a letter or a notice; ``flush``: it begins at the edge where
    paragraphs are indented; ``wide`` and ``wide_after``: more white space stands there than usual,
    as where a picture was.
    """

    text: str
    size: int
    closed: bool
    hanging: bool
    dateline: bool
    byline: bool
    credit: bool
    caption: bool
    header: bool
    selling: bool
    opening: bool
    signed: bool
    short: bool
    wide: bool
    wide_after: bool
    bare: bool
    spoken: bool = False
    signed_off: bool = False
    locality: bool = False
    listed: bool = False
    flush: bool = False


def looks_of(sheet: Sheet) -> tuple[Looks, ...]:
    """Look at each piece of a sheet."""
    found = _without_bullets([_look(index, sheet) for index in range(len(sheet.pieces))])
    listed = _listed(found, sheet) | {
        index for index, look in enumerate(found) if _is_row_of_prices(look)
    }
    listed.update(_under_table_heads(found, sheet))
    return tuple(
        _as_listed(look)
        if index in listed
        else replace(look, hanging=True)
        if (sheet.pieces[index].indented or sheet.pieces[index].filled)
        and _cut_in_number(look, found[index + 1 : index + 2])
        else look
        for index, look in enumerate(found)
    )


def _cut_in_number(look: Looks, below: Sequence[Looks]) -> bool:
    """Return whether a line ends inside a number that the next one goes on with: 三 | 千一百部."""
    return _ENDS_IN_NUMBER.search(look.text) is not None and any(
        under.text[0] in "十百千万萬亿億" and not under.dateline for under in below
    )


def _without_bullets(looks: list[Looks]) -> list[Looks]:
    """Take triangles for bullets, not for pointers to a picture, where texts in a row have them."""
    out = list(looks)
    marks = Counter(look.text[0] for look in looks)
    for at, look in enumerate(looks):
        marked = marks[look.text[0]] >= 3
        beside = [looks[i].text[0] for i in (at - 1, at + 1) if 0 <= i < len(looks)]
        if look.caption and (marked or look.text[0] in beside) and not look.text[0].isalnum():
            out[at] = replace(look, caption=signs.speaks_of_picture(look.text[1:]))
    return out


def _look(index: int, sheet: Sheet) -> Looks:
    piece = sheet.pieces[index]
    text = piece.text
    size = len(text)
    start, end = text[:100], text[-64:]
    locality = 2 <= size <= 4 and bool(gazetteer().senses(text))
    byline = size <= 48 and not locality and _names_makers(text)
    whole = byline and signs.BYLINE.search(text) is not None
    dateline = not whole and signs.is_dateline(start) and not (size <= 8 and signs.is_section(text))
    credit = signs.credit_at_end(text) is not None
    # On a page without full stops a paragraph ends where a line falls short of its column.
    short_of_edge = (
        bool(sheet.columns) and not sheet.punctuated and len(piece.spans) > 1 and not piece.filled
    )
    closed = signs.ends_sentence(text) or (short_of_edge and not text.endswith(signs.FUNCTION_END))
    closed = closed or (
        sheet.commas and (len(piece.spans) > 1 or size > _PARAGRAPH) and text[-1] in "、，云"
    )
    hanging = not closed and (_cannot_end(text) or (size <= 80 and signs.open_quotes(text) > 0))
    header = size <= 90 and (
        signs.HEADER.search(text) is not None
        or (
            size <= 40 and signs.EDITION.search(text) is not None and bool(signs.DATED.search(text))
        )
        or (size <= 40 and not closed and (_is_masthead(text) or _is_furniture(text)))
        or (not closed and _is_furniture(text, least=3))
    )
    return Looks(
        text=text,
        size=size,
        closed=closed,
        hanging=hanging,
        dateline=dateline,
        byline=byline,
        credit=credit,
        caption=signs.speaks_of_picture(text if size < 200 else end),
        header=header,
        selling=size <= 400 and signs.advertises(text),
        opening=(size > 20 or "，" in text or "," in text)
        and signs.OPENING.search(text) is not None,
        signed=closed and signs.is_signed(end),
        short=size <= 60
        and len(piece.spans) <= 3
        and not (closed and text[-1] not in "！？!?…”’」』")
        and not dateline
        and (credit or "。" not in text[:-2]),
        bare=size >= 12 and _PAUSE.search(text) is None,
        wide=_is_wide(piece, sheet),
        signed_off=size <= 40 and _signs_off(text),
        locality=locality,
        spoken=size <= 60 and signs.SPOKEN.search(text) is not None,
        flush=sheet.indents and not piece.indented,
        wide_after=index + 1 < len(sheet.pieces) and _is_wide(sheet.pieces[index + 1], sheet),
    )


def _signs_off(text: str) -> bool:
    spaced = " " in text or "\u3000" in text
    sender = signs.SENDER.match(text) if spaced else None
    named = sender is not None and is_name(re.sub("[ 　]", "", sender[1]))
    found = signs.SIGNED_OFF.match(text)
    if found is None:
        return named
    who = found["who"]
    return named or who is None or text[0] in "（(" or is_name(who) or "某" in who


def _is_furniture(text: str, *, least: int = 2) -> bool:
    """Return whether most words of a line are those of a page's header, and at least so many."""
    words = text.split()
    if len(words) < least:
        return False
    known = [
        word
        for before, word in zip(["", *words], words, strict=False)
        if signs.FURNITURE.search(word) or (signs.EDITS.fullmatch(before) and is_name(word))
    ]
    # 第06214期 03 07 11 is a draw of lots.
    figures = sum(word.isdigit() for word in known)
    named = figures < len(known) and figures <= _EDITION_FIGURES
    return named and len(known) >= least and len(known) * 2 >= len(words)


def _is_masthead(text: str) -> bool:
    """Return whether a line is the paper's name; 简明新闻 and the like are standing heads."""
    if signs.MASTHEAD.match(text) is None or signs.heads_column(text):
        return False
    if " " in text or "　" in text:
        return signs.EDITION.search(text) is not None or len(text) <= 24
    return not signs.is_section(text)


def _cannot_end(text: str) -> bool:
    """Return whether a line breaks off; a short head may well end in 的."""
    if text[-1] == "的" and len(text) <= 14:
        return "," in text or "，" in text
    halves = _SPACES.split(text) if " " in text or "\u3000" in text else ()
    if len(halves) == 2 and len(halves[0]) >= 4 and abs(len(halves[0]) - len(halves[1])) <= 1:
        # The halves of a head are of one length, 和 or not: 政通人和.
        return text[-1] in _VERSE_STOPS
    # No clause is one character long, unless it says 要 or 好 in a head of two halves.
    cut = len(text) > 8 and text[-2] in ",，" and text[-1].isalpha()
    return cut or text.endswith(signs.FUNCTION_END)


def _is_wide(piece: Piece, sheet: Sheet) -> bool:
    return piece.gap > sheet.usual_gap + (1 if sheet.usual_gap else 0)


def _names_makers(text: str) -> bool:
    """Return whether a short line only says who wrote; a bare name counts with its spaces."""
    if signs.SECTION_WORD.search(text[-4:]) or signs.STANDING.match(text):
        return False
    if signs.heads_column(text):
        return False
    if signs.BYLINE.search(text):
        after = _OFFICE.split(text, maxsplit=1)[-1]
        token = _TOKEN.match(after)
        return token is None or len(token[0]) <= 4 or is_name(token[0][:3])
    bare = _PEOPLE.sub("", _MARKED.sub("", text))
    joined = bare.replace(" ", "").replace("　", "")
    if bare != text.strip(" 　") and 1 < len(bare.split()) <= 4 and all(map(is_name, bare.split())):
        return True
    return (
        is_name(joined)
        and joined[-1] not in "区區市县縣镇鎮乡村省局会會部院校厂"
        and (len(joined) < 4 or joined[:2] != joined[2:])
    )


def _as_listed(look: Looks) -> Looks:
    return replace(look, listed=True, short=False)


def _listed(looks: Sequence[Looks], sheet: Sheet) -> set[int]:
    """Find runs of short lines that are tables, lists or verse, without the heads around them."""
    out: set[int] = set()
    start = 0
    while start < len(looks):
        end = start
        while (
            end < len(looks)
            and _could_list(looks[end], sheet.pieces[end])
            and (
                end == start
                or sheet.pieces[end].gap <= max(sheet.usual_gap, sheet.pieces[start + 1].gap)
            )
        ):
            end += 1
        found = _run_listed(looks, start, end)
        out.update(found)
        # Behind a table verse may stand.
        start = found.stop if found else max(end, start + 1)
    return out


def _is_row_of_prices(look: Looks) -> bool:
    """Return whether a line names things with a figure each, three at least: 黄瓜 1.60 土豆 1.80."""
    if look.dateline or look.header or look.credit or "。" in look.text:
        return False
    if _DRAWN.search(look.text):
        return True
    if sum(map(look.text.count, ".．·")) < _PRICES:
        return False
    figures = _PRICE.findall(look.text)
    said = sum(len(figure) for figure in figures)
    return len(figures) >= _PRICES and said * 5 > len(look.text) * 4


def _under_table_heads(looks: Sequence[Looks], sheet: Sheet) -> Iterator[int]:
    """Yield the lines with figures and without a sentence that stand under the head of a table.

    Where its rows are indented, a line that is not goes on with a row above that was too wide.
    """
    under = indented = False
    for index, (look, piece) in enumerate(zip(looks, sheet.pieces, strict=True)):
        goes_on = indented and not piece.indented and sheet.pieces[index - 1].filled
        row = "。" not in look.text and (goes_on or _FIGURE.search(look.text) is not None)
        kept = not (look.dateline or look.header or look.byline or look.selling)
        kept = kept and not (signs.heads_table(look.text) or _heads_prose(looks, index))
        under = under and row and kept and look.size <= _ROW_AT_MOST
        if under:
            yield index
            indented = indented or piece.indented
        elif signs.heads_table(look.text):
            under, indented = True, False


def _heads_prose(looks: Sequence[Looks], index: int) -> bool:
    """Return whether a line below a table heads the text below it, though it has a figure."""
    look, below = looks[index], looks[index + 1 : index + 2]
    whole = look.short and look.size >= _HEAD and not look.closed and not _ROW.search(look.text)
    return whole and any(text.dateline or text.size > _PARAGRAPH for text in below)


def _could_list(look: Looks, piece: Piece) -> bool:
    """Return whether a line may be of a table or of verse; prose runs on over lines."""
    if look.dateline or look.header or look.credit or look.signed:
        return False
    if signs.heads_table(look.text):
        return False
    if look.size > 32:
        spaced = look.size <= 44 and sum(map(look.text.count, " 　\t")) >= 3
        return spaced and _FIELDS.search(look.text) is not None
    return len(piece.spans) == 1 or _ROW.search(look.text) is not None


def _run_listed(looks: Sequence[Looks], start: int, end: int) -> range:
    """Return which lines of a run of short ones are rows of a table or of verse."""
    run = looks[start:end]
    verse = _stopped_verse(run)
    if verse:
        return range(start + verse.start, start + verse.stop)
    name = next((i for i, look in enumerate(run) if look.byline and i <= 3), -1)
    first = start + max(name, -1) + 1
    if name >= 0:
        end = _next_verse(looks, first, end)
    if end < len(looks) and not looks[end].credit and end - first > 1:
        end -= _heads_of_next(looks, first, end)
    run = looks[start:end]
    rows = looks[first:end]
    tabular = [_ROW.search(row.text) is not None for row in rows]
    table = _longest_true(tabular)
    figures = sum(_FIGURE.search(rows[i].text) is not None for i in table)
    if len(table) >= 3 and figures * 2 > len(table):
        return range(first + table.start, first + table.stop)
    if len(rows) < 4:
        return range(0)
    if sum(tabular) * 5 > len(rows) * 3:
        last = max(i for i, row in enumerate(tabular) if row)
        return range(first + tabular.index(True), first + last + 1)
    if name < 0:
        first += _heads_above(rows)
        rows = looks[first:end]
    sizes = [row.size for row in rows]
    even = max(sizes.count(size) for size in set(sizes)) * 2 > len(sizes)
    stopped = sum(row.text[-1] in _VERSE_STOPS for row in rows) * 2 > len(rows)
    if name >= 0 or (len(rows) >= 5 and (stopped or (even and len(rows) >= 7))):
        return range(first, end)
    return range(0)


def _stopped_verse(rows: Sequence[Looks]) -> range:
    """Return the lines of verse with a stop each that stand between a few lines without one.

    Those above sign what stood before and name the verse; those below head the next text.
    """
    stops = [row.text[-1] in _VERSE_STOPS and not row.byline for row in rows]
    verse = _longest_true(stops)
    if len(verse) < _VERSES or any(stops[verse.stop :]):
        return range(0)
    prose = max((at + 1 for at in range(verse.start) if stops[at]), default=0)
    if prose and rows[prose - 1].size <= 1.5 * max(rows[at].size for at in verse):
        return range(0)
    above, below = verse.start - prose, len(rows) - verse.stop
    return verse if above <= _HEADS_OF_VERSE and 1 <= below <= 3 else range(0)


def _heads_above(rows: Sequence[Looks]) -> int:
    """Return how many first lines of punctuated verse have no stop, as its heads have none."""
    stops = [row.text[-1] in _VERSE_STOPS for row in rows]
    if sum(stops) * 2 <= len(stops):
        return 0
    above = stops.index(True)
    while above and signs.ENUMERATED.fullmatch(rows[above - 1].text):
        above -= 1
    return above if above <= 3 else 0


def _next_verse(looks: Sequence[Looks], first: int, end: int) -> int:
    """Return where the verse ends, if below its last stop a title stands with another's name."""
    for at in range(first + 2, end - 1):
        stops = [look.text[-1] in _VERSE_STOPS for look in looks[at - 1 : at + 1]]
        if stops == [True, False] and looks[at + 1].byline and not looks[at].byline:
            return at
    return end


def _longest_true(flags: Sequence[bool]) -> range:
    """Return the places of the longest unbroken run of true ones."""
    best = range(0)
    start = 0
    for at, flag in enumerate([*flags, False]):
        if not flag:
            best = range(start, at) if at - start > len(best) else best
            start = at + 1
    return best


def _heads_of_next(looks: Sequence[Looks], first: int, end: int) -> int:
    """Return how many last lines of a run are the heads of the text below it."""
    for back in range(1, min(3, end - first)):
        if looks[end - back].byline:
            return back + 1
    stops = [looks[i].text[-1] in _VERSE_STOPS for i in range(first, end)]
    if sum(stops) * 2 > len(stops):
        # Below verse that is punctuated the lines without a stop are heads.
        return min(3, stops[::-1].index(True))
    last = looks[end - 1]
    if last.text[-1] in _VERSE_STOPS or _ROW.search(last.text):
        return 0
    kicker = looks[end - 2].text
    led = looks[end].dateline and len(kicker) > 6 and shared(kicker, looks[end].text) >= _LED
    return 2 if led else 1
