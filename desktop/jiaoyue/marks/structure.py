"""The reading corrected by hand: what a person does when the reader of pages was wrong.

Verbs, as in :mod:`jiaoyue.marks.edit`: each returns an edit and changes nothing. They move
blocks between articles and furniture and never change a word, so a mark stays where it is and
shows in whichever article then holds its words. Every code point stays in at most one block.

What an article's words said of its makers and its place is asked again when it gets other
words; what a person said of them stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import Edit, Row, new_id
from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleField,
    ArticleMade,
    ArticlePlace,
    Furniture,
    PageDated,
)
from jiaoyue.marks.tag import ArticleTag
from jiaoyue.newspaper.article import Block, Byline, Kind, PageDate, Place, Role
from jiaoyue.newspaper.edtf import given_date
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.newspaper.said import said_by
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Collection

    from jiaoyue.marks.opened import OpenedArticle, PageRecord, Room

ASIDE = "set aside by hand"
"""The reason of a block that a person made noise."""

REMOVED = "removed by hand"
"""The reason of a block whose article a person took out of the library."""

NOT_IN_ARTICLES = (Role.HEADER, Role.NOISE)
"""The roles of blocks that no article holds."""

_NOTHING_TO_PART = QT_TRANSLATE_NOOP(
    "errors",
    "An article can only be split between two of its words. Nothing was changed."
    " Choose a place inside of it.",
)
_OTHER_PAGE = QT_TRANSLATE_NOOP(
    "errors",
    "The two articles are not on the same page. Nothing was changed. Choose one on this page.",
)
_SAME_ARTICLE = QT_TRANSLATE_NOOP(
    "errors", "This is one and the same article. Nothing was changed. Choose another one."
)
_NO_BLOCK = QT_TRANSLATE_NOOP(
    "errors",
    "The article has no block {number}; it has {count}. Nothing was changed.",
)
_NOTHING_APART = QT_TRANSLATE_NOOP(
    "errors",
    "No words of one paragraph are meant. Nothing was changed."
    " Select the words that are to stand by themselves.",
)
_NOT_A_ROLE = QT_TRANSLATE_NOOP(
    "errors",
    "A block of an article cannot be “{role}”. Nothing was changed. Set it aside as noise instead.",
)


class StructureError(UserFacingError):
    """The blocks of a page cannot be put together so."""


def place_in(opened: OpenedArticle, offset: int) -> tuple[int, int]:
    """Return the block, and the place of the page in it, where ``offset`` of the reading stands.

    ``offset`` counts in the corrected layer. It is what ``split_article`` wants.
    """
    reading = opened.reading(LayerName.CORRECTED)
    number = max(0, reading.paragraph_at(offset))
    paragraph = reading.paragraphs[number]
    inside = min(max(0, offset - paragraph.start), len(paragraph.layer.text))
    below = paragraph.layer.down(Span(inside, inside))
    return number, below[0].start if below else paragraph.block.spans[0].start


def words_in(opened: OpenedArticle, span: Span) -> tuple[int, int, int]:
    """Return the block that holds the first of the words at ``span`` of the reading, and from
    where to where on the page they stand in it.

    ``span`` counts in the corrected layer. It is what ``part_block`` wants.
    """
    reading = opened.reading(LayerName.CORRECTED)
    parts = reading.within_paragraphs(span)
    words = next((part for part in parts if part.of(reading.text).strip()), Span(0, 0))
    number = reading.paragraph_at(words.start)
    return number, place_in(opened, words.start)[1], place_in(opened, words.end)[1]


def split_article(opened: OpenedArticle, number: int, at: int, room: Room) -> Edit:
    """Return the edit that makes what follows ``at`` in block ``number`` an article of its own.

    ``at`` is as ``parts_at`` takes it. Tags and round stay with the first part. Raises
    StructureError when either part would be empty.
    """
    kept, split_off = parts_at(opened, number, at)
    gone, new = _given(opened, kept)
    made = _made(opened.page, split_off, room, opened.article.kind)
    return Edit("split article", gone, (*new, *made))


def parts_at(
    opened: OpenedArticle, number: int, at: int
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before ``at`` in block ``number`` and those after.

    ``at`` is a place of the page; one inside a correction is taken to be before it. Raises
    StructureError when either part would be empty.
    """
    first, rest = _parted(_block(opened, number), _uncorrected(opened, at), opened.page.text)
    blocks = opened.article.blocks
    kept = (*blocks[:number], *first)
    split_off = (*rest, *blocks[number + 1 :])
    if not kept or not split_off:
        raise StructureError(_NOTHING_TO_PART)
    return kept, split_off


def part_block(opened: OpenedArticle, number: int, start: int, end: int, role: Role) -> Edit:
    """Return the edit that makes words of block ``number`` a block of their own: a ``role``.

    So a headline that ran into the text is parted from it. ``start`` and ``end`` are places of
    the page, as ``parts_at`` takes its own; what stands before them and behind them stays what
    it was. Where they are all the words of the block, it is one still. Raises StructureError
    when there are none between, and for the roles of furniture.
    """
    if role in NOT_IN_ARTICLES:
        raise StructureError(_NOT_A_ROLE, role=role)
    before, apart = _with_block_parted(opened, number, start, end, role)
    made = (*before, *apart)
    if made == opened.article.blocks:
        return Edit("part block")
    return Edit("part block", *_given(opened, made))


def begin_with_title(opened: OpenedArticle, number: int, start: int, end: int, room: Room) -> Edit:
    """Return the edit that makes words of block ``number`` the title of a new article.

    What follows them in the article is its text. The words are given as to ``part_block``, which
    it is where nothing of the article stands before them.
    """
    kept, split_off = _with_block_parted(opened, number, start, end, Role.TITLE)
    if not kept:
        return part_block(opened, number, start, end, Role.TITLE)
    gone, new = _given(opened, kept)
    made = _made(opened.page, split_off, room, opened.article.kind)
    return Edit("split article", gone, (*new, *made))


def _with_block_parted(
    opened: OpenedArticle, number: int, start: int, end: int, role: Role
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before the words that are to be one of their own, and those from it."""
    text, blocks = opened.page.text, opened.article.blocks
    before, rest = _parted(_block(opened, number), _uncorrected(opened, start), text)
    own, behind = _parted(rest[0], _uncorrected(opened, end), text) if rest else ((), ())
    if not own:
        raise StructureError(_NOTHING_APART)
    apart = replace(own[0], role=role)
    return (*blocks[:number], *before), (apart, *behind, *blocks[number + 1 :])


def merge_with_next(opened: OpenedArticle, following: OpenedArticle) -> Edit:
    """Return the edit that puts the blocks of the article that follows on the page after these.

    The article keeps its ids; it has the tags and the makers of both and the lower round, and
    what a person said. Raises StructureError when they are not two articles of one page.
    """
    _check_are_neighbours(opened, following)
    blocks = (*opened.article.blocks, *following.article.blocks)
    return _joined("merge articles", opened, following, blocks)


def move_block(source: OpenedArticle, number: int, target: OpenedArticle) -> Edit:
    """Return the edit that gives block ``number`` to another article, as ``move_blocks`` does."""
    return move_blocks(source, (number,), target)


def move_blocks(source: OpenedArticle, numbers: Collection[int], target: OpenedArticle) -> Edit:
    """Return the edit that gives blocks to another article of the page.

    Each goes where it stands in the order of the page. An article that gives away its last
    block is merged into the other. Raises StructureError when they are not two articles of
    one page.
    """
    _check_are_neighbours(source, target)
    received = target.article.blocks
    for number in numbers:
        received = _with(received, _block(source, number))
    left = _without(source, numbers)
    if not left:
        return _joined("move block", target, source, received)
    gone, new = _given(source, left)
    more_gone, more_new = _given(target, received)
    return Edit("move block", (*gone, *more_gone), (*new, *more_new))


def set_role(opened: OpenedArticle, number: int, role: Role) -> Edit:
    """Return the edit that says what block ``number`` is, as ``set_roles`` does."""
    return set_roles(opened, (number,), role)


def set_roles(opened: OpenedArticle, numbers: Collection[int], role: Role) -> Edit:
    """Return the edit that says what some blocks are.

    Raises StructureError for the roles of furniture.
    """
    if role in NOT_IN_ARTICLES:
        raise StructureError(_NOT_A_ROLE, role=role)
    named = {number: replace(_block(opened, number), role=role) for number in numbers}
    blocks = opened.article.blocks
    made = tuple(named.get(number, block) for number, block in enumerate(blocks))
    return Edit("set role") if made == blocks else Edit("set role", *_given(opened, made))


def mark_as_noise(opened: OpenedArticle, number: int, reason: str = ASIDE) -> Edit:
    """Return the edit that makes block ``number`` furniture, as ``set_aside`` does."""
    return set_aside(opened, (number,), reason)


def set_aside(opened: OpenedArticle, numbers: Collection[int], reason: str = ASIDE) -> Edit:
    """Return the edit that makes blocks furniture, with a reason.

    An article left without a block goes with them; undo brings it back with its tags and round.
    """
    noise = [Block(Role.NOISE, _block(opened, number).spans, reason) for number in numbers]
    aside = tuple(Furniture(opened.page.id, block, by_hand=True) for block in noise)
    left = _without(opened, numbers)
    if not left:
        return Edit("mark as noise", rows_of(opened), aside)
    gone, new = _given(opened, left)
    return Edit("mark as noise", gone, (*new, *aside))


def remove_articles(articles: Collection[OpenedArticle]) -> Edit:
    """Return the edit that takes whole articles out of the library; none changes nothing.

    Their words stay on the page, as noise, with every mark on them; undo brings all of it back.
    """
    gone = tuple(row for opened in articles for row in rows_of(opened))
    aside = tuple(
        Furniture(opened.page.id, Block(Role.NOISE, block.spans, REMOVED), by_hand=True)
        for opened in articles
        for block in opened.article.blocks
    )
    return Edit("remove articles", gone, aside)


def restore_from_noise(
    page: PageRecord, block: Block, target: OpenedArticle, role: Role = Role.BODY
) -> Edit:
    """Return the edit that makes a block of a page's furniture part of an article of that page.

    Raises StructureError when the article is on another page, or ``role`` is one of furniture.
    """
    if target.page.id != page.id:
        raise StructureError(_OTHER_PAGE)
    restored = _restored(block, role)
    gone, new = _given(target, _with(target.article.blocks, restored))
    return Edit("restore from noise", (_furniture(page, block), *gone), new)


def restore_as_article(page: PageRecord, block: Block, room: Room, role: Role = Role.BODY) -> Edit:
    """Return the edit that makes a block of a page's furniture an article of its own.

    Raises StructureError when ``role`` is one of furniture.
    """
    made = _made(page, (_restored(block, role),), room, Kind.NEWS)
    return Edit("restore from noise", (_furniture(page, block),), made)


def set_place(opened: OpenedArticle, place: Place) -> Edit:
    """Return the edit that says which place an article is about, as one."""
    article = opened.row.id
    was = ArticlePlace(article, opened.article.place, "place" in opened.by_hand)
    return Edit("set place", (was,), (ArticlePlace(article, place, by_hand=True),))


def set_byline(opened: OpenedArticle, byline: Byline) -> Edit:
    """Return the edit that says who made an article."""
    article = opened.row.id
    was = ArticleByline(article, opened.article.byline, "byline" in opened.by_hand)
    return Edit("set byline", (was,), (ArticleByline(article, byline, by_hand=True),))


def set_date(page: PageRecord, edtf: str | None) -> Edit:
    """Return the edit that dates a page, and so all its articles; ``None`` says it is not known.

    Raises ValueError, with a sentence for a person, when ``edtf`` is not EDTF.
    """
    date = given_date(edtf) if edtf else PageDate()
    was = PageDated(page.id, page.date, "date" in page.by_hand)
    return Edit("set date", (was,), (PageDated(page.id, date, by_hand=True),))


def rows_of(opened: OpenedArticle) -> _Rows:
    """Return every row that an article is made of, in the order in which it can be made."""
    article, held, by_hand = opened.row.id, opened.article, opened.by_hand
    return (
        ArticleMade(article, opened.public_id, opened.page.id),
        ArticleField(article, "ordinal", opened.ordinal),
        ArticleField(article, "kind", held.kind.value),
        ArticleField(article, "round", int(opened.row.round)),
        ArticleBlocks(article, held.blocks, held.reasons, "blocks" in by_hand),
        ArticleByline(article, held.byline, "byline" in by_hand),
        ArticlePlace(article, held.place, "place" in by_hand),
        *(ArticleTag(article, tag) for tag in opened.tags),
    )


def _block(opened: OpenedArticle, number: int) -> Block:
    blocks = opened.article.blocks
    if not 0 <= number < len(blocks):
        raise StructureError(_NO_BLOCK, number=number + 1, count=len(blocks))
    return blocks[number]


def _check_are_neighbours(one: OpenedArticle, other: OpenedArticle) -> None:
    if one.page.id != other.page.id:
        raise StructureError(_OTHER_PAGE)
    if one.row.id == other.row.id:
        raise StructureError(_SAME_ARTICLE)


def _uncorrected(opened: OpenedArticle, at: int) -> int:
    """Return a place of the page, or that before the correction which it is inside of."""
    for patch in (patch for correction in opened.holding for patch in correction.patches):
        if patch.span.start < at < patch.span.end:
            return patch.span.start
    return at


def _parted(block: Block, at: int, text: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the block before and after ``at``; a part without a word goes with the other."""
    head, tail = _spans_parted(block.spans, at)
    if _is_blank(head, text):
        return (), (block,)
    if _is_blank(tail, text):
        return (block,), ()
    return (replace(block, spans=head),), (replace(block, spans=tail),)


def _spans_parted(spans: Spans, at: int) -> tuple[Spans, Spans]:
    """Return the spans as read up to ``at`` and from there; all and none where none meets it."""
    for index, span in enumerate(spans):
        if span.start < at < span.end:
            cut = Span(span.start, at), Span(at, span.end)
            return (*spans[:index], cut[0]), (cut[1], *spans[index + 1 :])
    for index, span in enumerate(spans):
        if span.start == at:
            return spans[:index], spans[index:]
        if span.end == at:
            return spans[: index + 1], spans[index + 1 :]
    return spans, ()


def _is_blank(spans: Spans, text: str) -> bool:
    return not any(span.of(text).strip() for span in spans)


def _with(blocks: tuple[Block, ...], block: Block) -> tuple[Block, ...]:
    """Return the blocks with one more, before the first that begins later on the page."""
    start = block.spans[0].start
    at = next((i for i, own in enumerate(blocks) if own.spans[0].start > start), len(blocks))
    return (*blocks[:at], block, *blocks[at:])


def _without(opened: OpenedArticle, numbers: Collection[int]) -> tuple[Block, ...]:
    blocks = enumerate(opened.article.blocks)
    return tuple(block for number, block in blocks if number not in numbers)


def _restored(block: Block, role: Role) -> Block:
    if role in NOT_IN_ARTICLES:
        raise StructureError(_NOT_A_ROLE, role=role)
    return Block(role, block.spans)


def _furniture(page: PageRecord, block: Block) -> Furniture:
    return Furniture(page.id, block, by_hand=block in page.set_aside)


_Rows = tuple[Row, ...]


def _given(opened: OpenedArticle, blocks: tuple[Block, ...]) -> tuple[_Rows, _Rows]:
    """Return the rows that go and come when an article gets other blocks."""
    article, held = opened.row.id, opened.article
    gone: list[Row] = [
        ArticleBlocks(article, held.blocks, held.reasons, "blocks" in opened.by_hand)
    ]
    new: list[Row] = [ArticleBlocks(article, blocks, held.reasons, by_hand=True)]
    was = said_by(opened.page.text, held.blocks)
    now = said_by(opened.page.text, blocks)
    if "byline" not in opened.by_hand and held.byline == was.byline != now.byline:
        gone.append(ArticleByline(article, held.byline))
        new.append(ArticleByline(article, now.byline))
    if "place" not in opened.by_hand and held.place == was.place != now.place:
        gone.append(ArticlePlace(article, held.place))
        new.append(ArticlePlace(article, now.place))
    return tuple(gone), tuple(new)


def _made(page: PageRecord, blocks: tuple[Block, ...], room: Room, kind: Kind) -> _Rows:
    """Return the rows of an article that a person makes."""
    said = said_by(page.text, blocks)
    return (
        ArticleMade(room.article, new_id(), page.id),
        ArticleField(room.article, "ordinal", room.ordinal),
        ArticleField(room.article, "kind", kind.value),
        ArticleBlocks(room.article, blocks, by_hand=True),
        ArticleByline(room.article, said.byline),
        ArticlePlace(room.article, said.place),
    )


def _joined(
    verb: str, kept: OpenedArticle, dissolved: OpenedArticle, blocks: tuple[Block, ...]
) -> Edit:
    """Return the edit that gives all of one article, tags and round too, to another."""
    article = kept.row.id
    gone, new = map(list, _given(kept, blocks))
    low, high = sorted((int(kept.row.round), int(dissolved.row.round)))
    if low != int(kept.row.round):
        gone.append(ArticleField(article, "round", high))
        new.append(ArticleField(article, "round", low))
    if "byline" not in kept.by_hand:
        gone, new = _with_makers_of_both(kept, dissolved, gone, new)
    for of_kept, of_dissolved in _by_hand_of_the_other(kept, dissolved):
        gone = [row for row in gone if type(row) is not type(of_kept)] + [of_kept]
        new = [row for row in new if type(row) is not type(of_kept)] + [of_dissolved]
    new += [ArticleTag(article, tag) for tag in dissolved.tags if tag not in kept.tags]
    return Edit(verb, (*gone, *rows_of(dissolved)), tuple(new))


def _with_makers_of_both(
    kept: OpenedArticle, dissolved: OpenedArticle, gone: list[Row], new: list[Row]
) -> tuple[list[Row], list[Row]]:
    """Return the rows, the byline among them such that no maker of either article is missed.

    What the words of both together say may lack some: who signs at the end of a text without
    a title stands in their midst now.
    """
    own, other = kept.article.byline, dissolved.article.byline
    said = next((row.byline for row in new if isinstance(row, ArticleByline)), own)
    if _names(own) | _names(other) <= _names(said):
        return gone, new
    makers = own.and_of(other).and_of(said)
    return (
        [row for row in gone if not isinstance(row, ArticleByline)]
        + [ArticleByline(kept.row.id, own)],
        [row for row in new if not isinstance(row, ArticleByline)]
        + [ArticleByline(kept.row.id, makers)],
    )


def _names(byline: Byline) -> set[str | None]:
    return {*byline.reporters, *byline.correspondents, *byline.photographers, byline.agency} - {
        None
    }


def _by_hand_of_the_other(kept: OpenedArticle, dissolved: OpenedArticle) -> list[tuple[Row, Row]]:
    """Return what a person said of the article that goes and of the other did not."""
    article, own = kept.row.id, kept.article
    found: list[tuple[Row, Row]] = []
    said = dissolved.by_hand - kept.by_hand
    if "byline" in said:
        other = ArticleByline(article, dissolved.article.byline, by_hand=True)
        found.append((ArticleByline(article, own.byline), other))
    if "place" in said:
        where = ArticlePlace(article, dissolved.article.place, by_hand=True)
        found.append((ArticlePlace(article, own.place), where))
    return found
