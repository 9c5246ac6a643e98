"""An article as it is opened: everything that the reader and its panels show of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import locate
from jiaoyue.newspaper import clean
from jiaoyue.newspaper.article import Article, Block, PageDate
from jiaoyue.newspaper.clean import ALL_RULES, Applied, Cleaning, RuleCount
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.text.span import merged

if TYPE_CHECKING:
    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.ledger import Checked, IgnoredFinding, Query, RoundDone
    from jiaoyue.text.layer import Layer
    from jiaoyue.text.span import Span, Spans


@dataclass(frozen=True, slots=True)
class PageRecord:
    """The page an article stands on: its text's library id, and where it came from.

    ``text`` is the whole page text. ``sources`` are the names of the files that held it.
    ``furniture`` is in the order of the page; ``set_aside`` is what of it a person put there.
    ``by_hand`` names what else a person said: ``paper``, ``edition``, ``date``.
    """

    id: int
    sha256: str
    text: str
    encoding: str
    furniture: tuple[Block, ...]
    sources: tuple[str, ...] = ()
    paper: str | None = None
    edition: str | None = None
    date: PageDate = field(default_factory=PageDate)
    reader: str = ""
    set_aside: tuple[Block, ...] = ()
    by_hand: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Room:
    """Where an article can be made: the id that is free for it, and its place on the page."""

    article: int
    ordinal: float


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article, its page, and all that people did to it.

    ``corrections`` and ``annotations`` are those that touch the article's own spans,
    ``corrections`` with the ended ones, oldest first; an annotation whose words no article
    holds is among those of the nearest. So are ``queries``; ``ignored`` and ``checked`` are
    the whole page's. ``tags`` are ids. ``by_hand`` names what a person
    decided: ``blocks``, ``byline``, ``place``.
    """

    row: ArticleRow
    article: Article
    page: PageRecord
    corrections: tuple[Correction, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    public_id: str = ""
    ordinal: float = 0.0
    tags: tuple[str, ...] = ()
    by_hand: frozenset[str] = frozenset()
    cleaning: Cleaning = ALL_RULES
    rounds: tuple[RoundDone, ...] = ()
    queries: tuple[Query, ...] = ()
    ignored: tuple[IgnoredFinding, ...] = ()
    checked: tuple[Checked, ...] = ()
    _readings: dict[LayerName, Reading] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _located: dict[LayerName, dict[str, Spans]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _known: dict[LayerName, dict[Spans, Layer]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def holding(self) -> tuple[Correction, ...]:
        """The corrections that hold."""
        return tuple(c for c in self.corrections if not c.ended)

    def applied(self) -> tuple[Applied, ...]:
        """Return what the rules of cleaning do to its words, in the order of the page."""
        return clean.applied(self.page.text, self._spans, self.cleaning)

    def excepted(self) -> tuple[Applied, ...]:
        """Return what they would do where a person excepted them."""
        return clean.excepted(self.page.text, self._spans, self.cleaning)

    def rule_counts(self) -> tuple[RuleCount, ...]:
        """Return at how many places each rule does something in it."""
        return clean.rule_counts(self.page.text, self._spans, self.cleaning)

    @property
    def _spans(self) -> tuple[Span, ...]:
        return tuple(span for block in self.article.blocks for span in block.spans)

    def reading(self, layer: LayerName) -> Reading:
        """Return the article's text in one layer; it is made once."""
        if layer not in self._readings:
            patches = [patch for correction in self.holding for patch in correction.patches]
            page, blocks = self.page, self.article.blocks
            self._readings[layer] = read(
                page.id,
                page.text,
                blocks,
                page.furniture,
                patches,
                layer,
                self.cleaning,
                self._known.get(layer),
            )
        return self._readings[layer]

    def located(self, layer: LayerName) -> tuple[tuple[Annotation, Spans], ...]:
        """Return its annotations with where each shows in one layer; they are sought once."""
        return tuple((mark, self.place_of(mark, layer)) for mark in self.annotations)

    def place_of(self, mark: Annotation, layer: LayerName) -> Spans:
        """Return where one of its annotations shows in one layer; it is sought once."""
        known = self._located.setdefault(layer, {})
        if mark.id not in known:
            known[mark.id] = locate(mark.anchor, self.reading(layer))
        return known[mark.id]

    def make_ready_as(self, before: OpenedArticle) -> None:
        """Read what was read of an earlier state, so that showing this one need not wait for it."""
        for layer in tuple(before._readings):
            _ = self.reading(layer).gaps
        for layer in tuple(before._located):
            self.located(layer)

    def read_on_from(self, before: OpenedArticle) -> None:
        """Take over how blocks read in an earlier state of the article, where they read the same.

        What is read anew is then what changed, and not the whole of a long article.
        """
        if (before.page.text, before.cleaning, before.holding) != (
            self.page.text,
            self.cleaning,
            self.holding,
        ):
            return
        # What rules of cleaning do at the edge of a block depends on what stands right beside it.
        apart = {*merged(before._spans)} & {*merged(self._spans)}
        for name in (LayerName.CLEAN, LayerName.CORRECTED):
            if name in before._readings:
                self._known[name] = {
                    paragraph.block.spans: paragraph.layer
                    for paragraph in before._readings[name].paragraphs
                    if apart.issuperset(paragraph.block.spans)
                }
