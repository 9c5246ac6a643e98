"""Reading a page: from its text to articles with heads, bylines, paragraphs, places and a date.

This puts the parts together and decides nothing about text: lines into pieces, repeats,
labels, articles, heads and names. The page text is not changed; what is left over is given
back as furniture with a reason.
"""

from __future__ import annotations

import gc
import itertools
import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import (
    Article,
    Block,
    Byline,
    Kind,
    PageReading,
    Role,
)
from jiaoyue.newspaper.assemble import Draft, Part, drafts_of
from jiaoyue.newspaper.bylines import byline_of
from jiaoyue.newspaper.clues import heads_bullets
from jiaoyue.newspaper.dates import page_date
from jiaoyue.newspaper.heads import HeadLine, heads_of, is_slogan
from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.labels import Label
from jiaoyue.newspaper.lines import Sheet, sheet_of
from jiaoyue.newspaper.looks import Looks, looks_of
from jiaoyue.newspaper.loops import unlooped
from jiaoyue.newspaper.places import PagePlaces
from jiaoyue.newspaper.repeats import Repeat, repeats
from jiaoyue.newspaper.reunite import reunited
from jiaoyue.newspaper.runs import of_letters
from jiaoyue.newspaper.sections import words_of
from jiaoyue.newspaper.segment import labels_of
from jiaoyue.newspaper.strays import strays_brought_home
from jiaoyue.newspaper.unbroken import Unbroken, unbroken
from jiaoyue.newspaper.wording import head_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from jiaoyue.newspaper.datable import Event

READER_VERSION = "10"
"""Changes whenever the same page may be read differently."""

_BRIEF = 160
_AROUND = 6
"""How many pieces before and behind one are looked at for what it has in common with them."""
_KIN = 5
"""Runs of three characters in common that are no chance."""
_MAINLAND = re.compile("新[华華]社[^，。]{2,8}日[电電]|公社|黨委|總路綫|人民政府")
"""What papers of the mainland have, in whichever script."""
_NOTICE = re.compile("公告|通告|启事|啟事|公示|通知|布告|佈告")
_COMMENT = re.compile("社论|社論|短评|短評|评论|評論|时评|時評|言论")
_LETTER = re.compile("来信|來信|读者来函|讀者來函|投书|投書")
_CORRESPONDENT = re.compile(signs.CORRESPONDENT)


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    sheet: Sheet
    looks: Sequence[Looks]
    standing: Set[str]
    places: PagePlaces
    plain: Unbroken
    mainland: bool


def read_page(
    text: str,
    *,
    file_name: str = "",
    paper: str | None = None,
    date: str | None = None,
    events: tuple[Event, ...] = (),
) -> PageReading:
    """Read a page text into articles and furniture; a page without text has none of either.

    ``file_name`` and ``date`` (EDTF) are evidence for the date of publication, ``paper`` is
    the paper's name where it is known, ``events`` what dates a page beside the table that ships.
    """
    with _without_collector():
        return _read(text, file_name, paper, date, events)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let no cycles be looked for: a reading makes none, and whatever is loaded is walked through.

    Several threads may read at once; behind the first that is done the rest read a little slower.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read(
    text: str, file_name: str, paper: str | None, date: str | None, events: tuple[Event, ...]
) -> PageReading:
    sheet = sheet_of(text)
    looks = looks_of(sheet)
    texts = [look.text for look in looks]
    bridges = Bridges(texts)
    fit = _Neighbours(looks, bridges).fit
    copies = repeats(texts, fit, bridges=bridges, heads=lambda i: looks[i].short)
    labels = labels_of(sheet, looks, copies, bridges)
    plain = unbroken(text, sheet)
    drafts = reunited(drafts_of(looks, labels, bridges), looks, bridges)
    drafts = strays_brought_home(drafts, looks, bridges)
    standing = _standing(looks, labels) | _slogans(drafts, looks)
    mainland = _MAINLAND.search(text) is not None
    places = PagePlaces(plain.text)
    page = _Page(text, sheet, looks, standing, places, plain, mainland)
    articles = _with_known_reporters([_article(draft, page) for draft in drafts], text)
    articles, loops = _without_loops(articles, text)
    furniture = _furniture(sheet, looks, labels, copies)
    if loops:
        furniture = tuple(sorted((*furniture, *loops), key=lambda block: block.spans))
    dated = page_date(
        plain.text, file_name=file_name, given=date, events=events, mentions=places.names
    )
    return PageReading(
        articles,
        furniture,
        paper=paper or _paper(looks, labels),
        edition=_edition(looks, labels),
        date=plain.date_down(dated),
    )


class _Neighbours:
    """How well a piece fits between its neighbours: words over the break, sentences that end,
    names and phrases that the text around it has too.
    """

    def __init__(self, looks: Sequence[Looks], bridges: Bridges) -> None:
        self._looks = looks
        self._bridges = bridges

    def fit(self, index: int, other: int) -> float:
        """Return a weight, the greater the better it fits; ``other`` says the same elsewhere."""
        return self._sides(index) + self._kin(index, other)

    def _kin(self, index: int, other: int) -> float:
        """Weigh what a piece shares with the text around it and not with that around the other."""
        here, there = (self._shared(index, at, (index, other)) for at in (index, other))
        shared = len(of_letters(here - there, 3))
        return min(1.0, shared / 10) if shared >= _KIN else 0.0

    def _shared(self, piece: int, index: int, but: tuple[int, int]) -> set[int]:
        """Return the runs of a piece that the article around another has, ``but`` for some."""
        common = self._bridges.common
        around = itertools.chain(self._above(index), self._below(index))
        return set().union(*[common[piece] & common[at] for at in around if at not in but])

    def _above(self, index: int) -> Iterator[int]:
        heads = False
        for at in range(index - 1, max(-1, index - 1 - _AROUND), -1):
            look = self._looks[at]
            if heads and not look.short:
                return
            heads = heads or look.short or look.dateline
            yield at

    def _below(self, index: int) -> Iterator[int]:
        for at in range(index + 1, min(len(self._looks), index + 1 + _AROUND)):
            if self._looks[at].short or self._looks[at].dateline:
                return
            yield at

    def _sides(self, index: int) -> float:
        look = self._looks[index]
        before = self._looks[index - 1] if index else None
        after = self._looks[index + 1] if index + 1 < len(self._looks) else None
        weight = 0.0
        if before is not None and not before.closed and not before.short:
            weight += self._bridges.between(before.text, look.text) - 0.5
        if look.closed:
            return weight + 0.5
        if after is None or after.short or after.dateline:
            return weight - 1.0
        return weight + 0.5 + self._bridges.between(look.text, after.text)


def _standing(looks: Sequence[Looks], labels: Sequence[Label]) -> Set[str]:
    """Return the head lines that the page has more than once, or over a column of briefs."""
    heads = Counter(looks[i].text for i, label in enumerate(labels) if label is Label.HEAD)
    over_briefs = {
        looks[i].text
        for i, label in enumerate(labels)
        if label is Label.HEAD and heads_bullets(looks, i)
    }
    return over_briefs | {head for head, times in heads.items() if times > 1}


def _slogans(drafts: Sequence[Draft], looks: Sequence[Looks]) -> frozenset[str]:
    """Return the first heads of articles that are mottos which the next article is under too."""
    out = set()
    for draft, following in itertools.pairwise(drafts):
        first = looks[draft.heads[0]].text if len(draft.heads) > 1 else ""
        if is_slogan(first) and len(following.heads) == 1:
            body = "".join(looks[i].text for part in following.bodies() for i in part.pieces)
            if any(word in body for word in words_of(first)):
                out.add(first)
    return frozenset(out)


def _paper(looks: Sequence[Looks], labels: Sequence[Label]) -> str | None:
    """Return the paper's name from its page header."""
    for look, label in zip(looks, labels, strict=True):
        found = signs.MASTHEAD.search(look.text) if label is Label.HEADER else None
        if found:
            return found[0]
    return None


def _edition(looks: Sequence[Looks], labels: Sequence[Label]) -> str | None:
    """Return the edition as the page header writes it: 第3版, A7."""
    for look, label in zip(looks, labels, strict=True):
        found = signs.EDITION_NUMBER.search(look.text) if label is Label.HEADER else None
        if found:
            return found[0]
    return None


def _article(draft: Draft, page: _Page) -> Article:
    body = "".join(_words(part, page) for part in draft.bodies())
    heads: tuple[Block, ...] = ()
    if draft.heads:
        heads = heads_of(
            _head_lines(draft.heads, page),
            over_text=any(not page.looks[part.pieces[0]].listed for part in draft.bodies()),
            standing=page.standing,
            body=body[:1500],
            signed=_signed_below(draft, page),
        )
    parts = tuple(
        Block(part.role, tuple(s for i in part.pieces for s in page.sheet.pieces[i].spans))
        for part in draft.parts
    )
    blocks = heads + parts
    return Article(
        blocks,
        kind=_kind(draft, body, page),
        byline=_byline(draft, page),
        place=page.plain.place_down(page.places.of(page.plain.up(blocks))),
        reasons=tuple(draft.reasons),
    )


def _signed_below(draft: Draft, page: _Page) -> bool:
    """Return whether the text begins with a bare name, as in a supplement or a comment."""
    if not draft.parts or draft.parts[0].role is not Role.BYLINE:
        return _column_signed_last(draft, page)
    return signs.BYLINE.search(_words(draft.parts[0], page)) is None


def _column_signed_last(draft: Draft, page: _Page) -> bool:
    """Return whether a text without a dateline is signed at its end, and has no word of its head.

    So stands what the name of a column is over.
    """
    bodies = draft.bodies()
    if not bodies or page.looks[bodies[0].pieces[0]].dateline:
        return False
    name = head_runs(page.looks[draft.heads[0]].text)
    said = "\n".join(_words(part, page) for part in bodies)
    return page.looks[bodies[-1].pieces[-1]].signed and not any(run in said for run in name)


def _with_known_reporters(articles: Sequence[Article], text: str) -> tuple[Article, ...]:
    """Take a name signed without its office for a reporter's, if the page calls him one."""
    known = {name for article in articles for name in article.byline.reporters}
    out = []
    for article in articles:
        byline = article.byline
        mistaken = [name for name in byline.correspondents if name in known]
        if mistaken and not _CORRESPONDENT.search(_said(article, text)):
            own = dict.fromkeys((*byline.reporters, *mistaken))
            others = tuple(name for name in byline.correspondents if name not in known)
            article = replace(
                article, byline=replace(byline, reporters=tuple(own), correspondents=others)
            )
        out.append(article)
    return tuple(out)


def _said(article: Article, text: str) -> str:
    return "".join(span.of(text) for block in article.blocks for span in block.spans)


def _without_loops(
    articles: Sequence[Article], text: str
) -> tuple[tuple[Article, ...], tuple[Block, ...]]:
    """Return the articles without passages said twice on end, and these as noise."""
    kept: list[Article] = []
    noise: list[Block] = []
    for article in articles:
        if article.kind in (Kind.LITERATURE, Kind.TABLE):
            kept.append(article)
            continue
        parted = [
            unlooped(block, text) if block.role is Role.BODY else (block, ())
            for block in article.blocks
        ]
        noise += (copy for _, copies in parted for copy in copies)
        whole = all(not copies for _, copies in parted)
        kept.append(article if whole else replace(article, blocks=tuple(b for b, _ in parted)))
    return tuple(kept), tuple(noise)


def _words(part: Part, page: _Page) -> str:
    return "".join(page.looks[index].text for index in part.pieces)


def _head_lines(pieces: Sequence[int], page: _Page) -> tuple[HeadLine, ...]:
    lines = []
    for order, index in enumerate(pieces):
        piece = page.sheet.pieces[index]
        close = order > 0 and pieces[order - 1] == index - 1
        tight = close and page.sheet.usual_gap > 0 and piece.gap == 0
        for place, span in enumerate(piece.spans):
            below = close and not piece.gap
            lines.append(
                HeadLine(span, span.of(page.text), apart=not (tight or place), below=below)
            )
    return tuple(lines)


def _byline(draft: Draft, page: _Page) -> Byline:
    bodies = list(draft.bodies())
    captions = [_words(part, page) for part in draft.parts if part.role is Role.CAPTION]
    return byline_of(
        _words(bodies[0], page) if bodies else "",
        _words(bodies[-1], page) if bodies else "",
        [_words(part, page) for part in draft.parts if part.role is Role.BYLINE],
        [
            *(caption for caption in captions if signs.credit_at_end(caption)),
            *(_words(part, page) for part in draft.parts if part.role is Role.CREDIT),
        ],
        mainland=page.mainland,
    )


def _kind(draft: Draft, body: str, page: _Page) -> Kind:
    head = " ".join(page.looks[index].text for index in draft.heads)
    listed = sum(page.looks[i].listed for part in draft.parts for i in part.pieces)
    pictures = any(part.role in (Role.CAPTION, Role.CREDIT) for part in draft.parts)
    if signs.ADVERTISEMENT.match(head):
        return Kind.ADVERTISEMENT
    if listed >= 3 and listed * 2 > len(draft.bodies()):
        figures = sum(map(str.isdigit, body)) * 8 > len(body)
        return Kind.TABLE if figures else Kind.LITERATURE
    if not body or (len(body) < 400 and _pictured(draft, body, page, pictures=pictures)):
        return Kind.PHOTO if pictures or body else Kind.NEWS
    if _NOTICE.search(head):
        return Kind.NOTICE
    if _COMMENT.search(head):
        return Kind.COMMENT
    if _LETTER.search(head):
        return Kind.LETTER
    return Kind.BRIEF if len(body) < _BRIEF else Kind.NEWS


def _pictured(draft: Draft, body: str, page: _Page, *, pictures: bool) -> bool:
    """Return whether a short text is there for the sake of its picture."""
    shown = signs.shows_at_end(body)
    taken = any(mark in body[:40] for mark in ("摄影报道", "攝影報導", "摄影报导"))
    undated = pictures and not any(page.looks[p.pieces[0]].dateline for p in draft.bodies()[:1])
    return shown or taken or undated


def _furniture(
    sheet: Sheet, looks: Sequence[Looks], labels: Sequence[Label], copies: Sequence[Repeat]
) -> tuple[Block, ...]:
    said = {copy.index: copy for copy in copies}
    out = []
    for index, label in enumerate(labels):
        if label is Label.HEADER:
            out.append(Block(Role.HEADER, sheet.pieces[index].spans, "the page's own header"))
        elif label is Label.NOISE:
            copy = said.get(index)
            reason = f"repeats “{copy.words}”" if copy else "reads as an advertisement"
            out.append(Block(Role.NOISE, sheet.pieces[index].spans, reason))
    return tuple(out)
