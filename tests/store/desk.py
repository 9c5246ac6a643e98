"""A library under many hands, for tests: whatever can be done to a page, and what must hold."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import proofreading, structure
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import By, Edit
from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.marks.ledger import IgnoredWord
from jiaoyue.marks.structure import StructureError
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.article import Byline, Place, Role
from jiaoyue.newspaper.clean import RULES, applied
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import compact
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.store.library import Library

BY = By("周", "2026-01-02T03:04:05.678Z")


def correct_all(
    opened: OpenedArticle,
    spans: tuple[Span, ...],
    text: str,
    by: By,
    *,
    reason: str = "",
    finding: str = "",
) -> Edit:
    """Return one edit that makes each of ``spans`` of the corrected reading read ``text``."""
    wordings = tuple(proofreading.Wording(span, text, reason) for span in spans)
    return proofreading.correct_each("correct series", opened, wordings, by, finding=finding)


@dataclass
class Desk:
    """A library of one page, and everything done to it, so that it can be taken back."""

    library: Library
    page_text: int = 1
    done: list[Edit] = field(default_factory=list)

    @property
    def articles(self) -> list[OpenedArticle]:
        opened = map(self.library.article, self.library.articles_of(self.page_text))
        return [article for article in opened if article is not None]

    def one(self, number: int) -> OpenedArticle:
        """Return an article, whatever the number."""
        articles = self.articles
        return articles[number % len(articles)]

    def do(self, edit: Edit) -> None:
        """Do an edit; what the journal has of it must be all of it."""
        if not edit:
            return
        assert compact.rows_from(compact.rows_to(edit.gone)) == edit.gone
        assert compact.rows_from(compact.rows_to(edit.new)) == edit.new
        self.library.apply(edit, "周")
        self.done.append(edit)

    def take_back(self) -> None:
        """Undo the last edit."""
        self.library.apply(self.done.pop().inverse(), "周")

    def state(self) -> object:
        """Return all that a person can see of the page, and more."""
        marks = self.library.annotations(self.page_text)
        library = self.library
        told = (library.queries(), library.lexicon(), library.corrections(self.page_text))
        return library.page(self.page_text), self.articles, marks, told

    def covered(self) -> set[int]:
        """Return the code points that some block holds, each of which just one may hold."""
        page = self.library.page(self.page_text)
        blocks = [*page.furniture, *(b for a in self.articles for b in a.article.blocks)]
        places = Counter(
            place
            for block in blocks
            for span in block.spans
            for place in range(span.start, span.end)
        )
        assert not places or max(places.values()) == 1
        return {place for place in places if not page.text[place].isspace()}


def plain(text: str) -> str:
    """Return a text as it is whatever the rules of cleaning make of it."""
    narrow = unicodedata.normalize("NFKC", text).replace("。", ".")
    return "".join(sorted("".join(narrow.split())))


def check_marks(desk: Desk) -> None:
    """Every mark is at home somewhere and shows its words, in as many articles as hold them."""
    articles = desk.articles
    for mark in desk.library.annotations(desk.page_text):
        shown = ""
        homes = 0
        held: set[int] = set()
        for article in articles:
            own = {
                p for b in article.article.blocks for s in b.spans for p in range(s.start, s.end)
            }
            here = own & {p for s in mark.anchor.spans for p in range(s.start, s.end)}
            held |= here
            homes += mark in article.annotations
            if mark in article.annotations:
                reading = article.reading(LayerName.CORRECTED)
                at = locate(mark.anchor, reading)
                shown += "".join(part.of(reading.text) for part in at)
                assert at or not here, "words that are held show nowhere"
            assert not here or mark in article.annotations
        assert homes or not articles, "a mark is in no article"
        inserted = [span for span in mark.anchor.spans if not len(span)]
        is_read = all(any(_reads(article, place) for article in articles) for place in inserted)
        if held and len(held) == sum(map(len, mark.anchor.spans)) and is_read:
            assert plain(shown) == plain(mark.anchor.quote)
        if not any(map(len, mark.anchor.spans)):
            _check_is_on_inserted_words(mark, articles)


def _check_is_on_inserted_words(mark: Annotation, articles: list[OpenedArticle]) -> None:
    place = mark.anchor.spans[0]
    for article in articles:
        if mark in article.annotations and _reads(article, place):
            reading = article.reading(LayerName.CORRECTED)
            at = locate(mark.anchor, reading)
            assert "".join(part.of(reading.text) for part in at) == mark.anchor.quote


def _reads(article: OpenedArticle, place: Span) -> bool:
    """Return whether an article reads what was inserted at a place, and not as noise."""
    own = [span for block in article.article.blocks for span in block.spans]
    leans = [p.leans for c in article.holding for p in c.patches if p.span == place]
    # What was inserted is read with the character that it leans to.
    sides = [place.start - 1 if lean < 0 else place.start for lean in leans]
    return any(span.start <= side < span.end for side in sides for span in own)


def check_lists(desk: Desk) -> None:
    """What lists keep of the articles is what the articles say."""
    for article in desk.articles:
        listed = replace(article, cleaning=replace(article.cleaning, off=frozenset()))
        paragraphs = listed.reading(LayerName.CORRECTED).paragraphs
        titles = [p.layer.text for p in paragraphs if p.block.role is Role.TITLE]
        assert article.row.title == " ".join(titles)


def _split(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    offset = b % (len(article.reading(LayerName.CORRECTED).text) + 1)
    number, at = structure.place_in(article, offset)
    return structure.split_article(article, number, at, desk.library.room_after(article.row.id))


def _merge(desk: Desk, a: int, b: int) -> Edit:
    articles = desk.articles
    at = a % max(1, len(articles) - 1)
    return structure.merge_with_next(articles[at], articles[(at + 1) % len(articles)])


def _move(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    return structure.move_block(article, b % len(article.article.blocks), desk.one(a + 1 + b % 3))


def _set_role(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    roles = [role for role in Role if role not in structure.NOT_IN_ARTICLES]
    return structure.set_role(article, a % len(article.article.blocks), roles[b % len(roles)])


def _part(desk: Desk, a: int, b: int) -> Edit:
    """Make some words of an article a block of their own."""
    article = desk.one(a)
    size = len(article.reading(LayerName.CORRECTED).text)
    start = b % (size + 1)
    number, first, last = structure.words_in(article, Span(start, min(size, start + a % 9)))
    if a % 3 == 0:
        room = desk.library.room_after(article.row.id)
        return structure.begin_with_title(article, number, first, last, room)
    roles = [role for role in Role if role not in structure.NOT_IN_ARTICLES]
    return structure.part_block(article, number, first, last, roles[a % len(roles)])


def _noise(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    if len(desk.articles) == 1 and len(article.article.blocks) == 1:
        return Edit("nothing")
    return structure.mark_as_noise(article, b % len(article.article.blocks))


def _remove(desk: Desk, a: int, b: int) -> Edit:
    if len(desk.articles) == 1:
        return Edit("nothing")
    return structure.remove_articles((desk.one(a),))


def _restore(desk: Desk, a: int, b: int) -> Edit:
    page = desk.library.page(desk.page_text)
    if not page.furniture:
        return Edit("nothing")
    block = page.furniture[a % len(page.furniture)]
    if b % 2:
        return structure.restore_from_noise(page, block, desk.one(b))
    return structure.restore_as_article(page, block, desk.library.room_after(desk.one(b).row.id))


def _annotate(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    reading = article.reading(LayerName.CORRECTED)
    start = b % max(1, len(reading.text))
    span = Span(start, min(len(reading.text), start + 1 + a % 5))
    if not span.of(reading.text).strip() or not reading.down(span):
        return Edit("nothing")
    return verbs.annotate(reading, span, Colour.AMBER, BY)


def _correct(desk: Desk, a: int, b: int) -> Edit:
    """Correct words that no mark is on: what becomes of those is told elsewhere."""
    article = desk.one(a)
    reading = article.reading(LayerName.CORRECTED)
    start = b % (len(reading.text) + 1)
    span = Span(start, min(len(reading.text), start + a % 3))
    if "\n" in span.of(reading.text):
        return Edit("nothing")
    clean = article.reading(LayerName.CLEAN)
    edit = verbs.correct(reading, clean, article.holding, span, "新字"[: b % 3], BY)
    return _unless_marked(desk, edit)


def _unless_marked(desk: Desk, edit: Edit) -> Edit:
    marked = [s for mark in desk.library.annotations(desk.page_text) for s in mark.anchor.spans]
    patches = [
        p for row in (*edit.gone, *edit.new) if isinstance(row, Correction) for p in row.patches
    ]
    if any(mark.meets(patch.span) for mark in marked for patch in patches):
        return Edit("nothing")
    return edit


def _tag(desk: Desk, a: int, b: int) -> Edit:
    known = {tag.name: tag for tag in desk.library.tags()}
    name = "茶酒饭"[b % 3]
    tag = known.get(name, Tag(verbs.new_id(), name))
    article = desk.one(a)
    if tag.id in article.tags:
        return verbs.untag_article(article.row.id, tag)
    return verbs.tag_article(article.row.id, tag, is_new=name not in known)


def _set_round(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    return verbs.set_round(article.row.id, article.row.round, Round(b % 5), BY)


def _say(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    if b % 3 == 0:
        return structure.set_place(article, Place("浙江省", "宁波市"))
    if b % 3 == 1:
        return structure.set_byline(article, Byline(reporters=("吴某",)))
    return structure.set_date(article.page, "2023-05-04" if b % 2 else None)


def _rule(desk: Desk, a: int, b: int) -> Edit:
    rule = RULES[b % len(RULES)].name
    if a % 2:
        off = desk.library.rules_off()
        return verbs.switch_rule_on(rule) if rule in off else verbs.switch_rule_off(rule)
    article = desk.one(a)
    spans = [span for block in article.article.blocks for span in block.spans]
    places = applied(article.page.text, spans, article.cleaning)
    if not places:
        return Edit("nothing")
    place = places[b % len(places)]
    return verbs.except_rule(desk.page_text, place.rule, place.patch.span.start)


def _passage(desk: Desk, a: int, b: int) -> tuple[OpenedArticle, Span]:
    article = desk.one(a)
    size = len(article.reading(LayerName.CORRECTED).text)
    start = b % max(1, size)
    return article, Span(start, min(size, start + 1 + a % 3))


def _ask(desk: Desk, a: int, b: int) -> Edit:
    article, span = _passage(desk, a, b)
    reading = article.reading(LayerName.CORRECTED)
    if not span.of(reading.text).strip() or not reading.down(span):
        return Edit("nothing")
    return proofreading.ask(reading, span, "何据？", BY, round_=article.row.round)


def _answer(desk: Desk, a: int, b: int) -> Edit:
    queries = desk.one(a).queries
    if not queries:
        return Edit("nothing")
    return proofreading.answer(queries[b % len(queries)], "照原文" * (a % 2), BY)


def _set_aside(desk: Desk, a: int, b: int) -> Edit:
    """Ignore a finding, a word or a kind, or tick a correction; done before, take it back."""
    article, span = _passage(desk, a, b)
    reading = article.reading(LayerName.CORRECTED)
    words, lexicon = span.of(reading.text), desk.library.lexicon()
    if a % 4 == 0 and words:
        known = IgnoredWord(words) in lexicon.words
        if known:
            return proofreading.doubt_words_again([IgnoredWord(words)])
        return proofreading.ignore_word(words)
    if a % 4 == 1:
        known = FindingKind.NAME in lexicon.muted
        return (proofreading.unmute if known else proofreading.mute)(FindingKind.NAME)
    if a % 4 == 2 and article.holding:
        ticked = {tick.correction for tick in article.checked}
        open_ = [c for c in article.holding if c.id not in ticked]
        return proofreading.check(open_[0], BY) if open_ else Edit("nothing")
    finding = Finding(FindingKind.PLACE, reading.down(span), words, Reason("x"))
    known = finding.key(article.page.sha256) in {row.key for row in article.ignored}
    if known or not finding.spans:
        return Edit("nothing")
    return proofreading.ignore_here(finding, article.page, BY)


def _series(desk: Desk, a: int, b: int) -> Edit:
    """Correct every place of an article that reads like one, where no mark is."""
    article, span = _passage(desk, a, b)
    text = article.reading(LayerName.CORRECTED).text
    words = text[span.start : span.start + 1]
    if not words.strip():
        return Edit("nothing")
    spans = tuple(Span(i, i + 1) for i in range(len(text)) if text[i] == words)
    return _unless_marked(desk, correct_all(article, spans, "改"[: a % 2], BY))


def _withdraw(desk: Desk, a: int, b: int) -> Edit:
    article = desk.one(a)
    if not article.holding:
        return Edit("nothing")
    return _unless_marked(desk, verbs.withdraw(article.holding[b % len(article.holding)], BY))


VERBS: tuple[Callable[[Desk, int, int], Edit], ...] = (
    _split, _merge, _move, _set_role, _noise, _restore, _remove, _annotate, _correct, _tag, _set_round,
    _say, _rule, _ask, _answer, _set_aside, _series, _withdraw,
    _part,
)  # fmt: skip


def act(desk: Desk, verb: int, a: int, b: int) -> None:
    """Do one of the verbs at some place; what it refuses is left undone."""
    if not desk.articles:
        return
    try:
        desk.do(VERBS[verb % len(VERBS)](desk, a, b))
    except StructureError:
        return


def marks_of(desk: Desk) -> tuple[Annotation, ...]:
    """Return every annotation of the page."""
    return desk.library.annotations(desk.page_text)
