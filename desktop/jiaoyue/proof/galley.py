"""The galley: a page as it lies before the proofreader, and what the library knows beside it.

Its articles are read in the corrected layer, so findings are those that are still open, and
each maps back to spans of the page. A galley is a value that is made for one look and thrown
away; it refuses to fetch anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.article import Byline, Kind, PageDate, Place
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.mentions import mentions_of
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.language import FIGURE, language_model, second_model
from jiaoyue.proof.lattice import Lattice
from jiaoyue.text.script import looks_traditional
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.newspaper.article import Article, Block, PageReading
    from jiaoyue.newspaper.clean import Cleaning
    from jiaoyue.newspaper.mentions import Mention
    from jiaoyue.proof.language import LanguageModel
    from jiaoyue.proof.lattice import Word
    from jiaoyue.text.layer import Patch
    from jiaoyue.text.span import Spans


@dataclass(frozen=True, slots=True)
class Known:
    """What a library knows: names that its articles are signed with or hold, and how often.

    ``words`` are never doubted: those that a person ignores in this library, and the lexicon
    of the paper's years. ``ignored`` are the keys of findings ignored at their place, ``muted``
    the kinds that nobody wants to see.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    muted: frozenset[FindingKind] = frozenset()


NOTHING_KNOWN = Known()
NO_VALUES: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GalleyArticle:
    """One article of the galley; ``id`` is its own in the library, 0 outside of one."""

    reading: Reading
    kind: Kind = Kind.NEWS
    byline: Byline = field(default_factory=Byline)
    place: Place = field(default_factory=Place)
    id: int = 0

    @property
    def text(self) -> str:
        """What it says, its paragraphs parted by a line feed."""
        return self.reading.text

    def finding(
        self,
        kind: FindingKind,
        span: Span,
        template: str,
        *,
        suggestions: Sequence[str] = (),
        confidence: float,
        evidence: Spans = (),
        values: Mapping[str, object] = NO_VALUES,
    ) -> Finding:
        """Return a finding at a span of the reading; ``values`` fill the template's names.

        ``words`` stands for what the span reads as, unless ``values`` say otherwise.
        """
        words = span.of(self.reading.text)
        return Finding(
            kind,
            self.reading.down(span),
            words,
            Reason(template, tuple({"words": words, **values}.items())),
            tuple(dict.fromkeys(suggestions)),
            confidence,
            evidence,
        )


@dataclass(frozen=True)
class Run:
    """A stretch of an article without punctuation, from ``start`` of its reading.

    ``text`` is what it says in Simplified characters, one for each of the article's.
    """

    article: GalleyArticle
    start: int
    text: str
    model: LanguageModel

    @cached_property
    def lattice(self) -> Lattice:
        """The reading in words; most rules look at few stretches so closely."""
        return Lattice(self.model, self.text)

    @cached_property
    def again(self) -> tuple[Lattice, int] | None:
        """The reading of the second model, and where the run begins in it: behind the mark or the
        figure before it, if there is one. ``None`` without that model."""
        model = second_model()
        if model is None:
            return None
        text, end = self.article.text, self.start + len(self.text)
        before, after = (
            _beside(text[max(0, self.start - 1) : self.start]),
            _beside(text[end : end + 1]),
        )
        return Lattice(model, before + self.text + after), len(before)

    def saved_again(self, at: int, character: str) -> float:
        """Return how much less the run costs by the second model with another character at a place
        of it; 0 without that model."""
        if self.again is None:
            return 0.0
        reading, begun = self.again
        return reading.saved(begun + at, character)

    @property
    def words(self) -> Iterator[tuple[int, int, Word]]:
        """The words of the best reading, each with its place in the article."""
        return ((self.start + w.start, self.start + w.end, w) for w in self.lattice.words)


@dataclass(frozen=True, eq=False)
class Galley:
    """A page before the proofreader: ``text`` and ``sha256`` are those of the page text.

    What several detectors need of it is worked out once, when the first of them asks.
    """

    text: str
    sha256: str
    articles: tuple[GalleyArticle, ...]
    furniture: tuple[Block, ...] = ()
    date: PageDate = field(default_factory=PageDate)
    paper: str | None = None
    known: Known = NOTHING_KNOWN

    @cached_property
    def traditional(self) -> bool:
        """Whether the page is printed in Traditional characters."""
        return looks_traditional(self.text)

    @cached_property
    def right(self) -> frozenset[str]:
        """The words that are never doubted, in Simplified characters."""
        return frozenset(map(gazetteer().fold, self.known.words))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """What each article says in Simplified characters, one for each of its own."""
        fold = gazetteer().fold
        return tuple(fold(article.text) for article in self.articles)

    @cached_property
    def places(self) -> tuple[tuple[Mention, ...], ...]:
        """The names of places in what each article says."""
        return tuple(mentions_of(text, gazetteer()) for text in self.folded)

    @cached_property
    def towns(self) -> tuple[Spans, ...]:
        """Where each article has the full name of a town, wherever in the country it may be."""
        return tuple(tuple(_towns_in(text)) for text in self.folded)

    @property
    def is_old(self) -> bool:
        """Whether the page was printed before the language of today's papers."""
        return self.date.last is not None and self.date.last < _MODERN

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every stretch of Chinese of every article; none where there is no language model."""
        model = language_model()
        if model is None:
            return ()
        forms = _OLDER_FORMS if self.traditional else _MODERN_FORMS
        return tuple(
            Run(article, match.start(), match[0].translate(forms), model)
            for article, text in zip(self.articles, self.folded, strict=True)
            for match in _RUN.finditer(text)
        )


def galley_article(
    text: str,
    article: Article,
    furniture: Sequence[Block],
    corrections: Sequence[Patch],
    cleaning: Cleaning,
    *,
    page_text: int = 0,
    id: int = 0,
) -> GalleyArticle:
    """Return an article of a page as it reads with ``corrections``, those that hold."""
    reading = read(
        page_text, text, article.blocks, furniture, corrections, LayerName.CORRECTED, cleaning
    )
    return GalleyArticle(reading, article.kind, article.byline, article.place, id)


def galley_of(
    text: str, sha256: str, page: PageReading, cleaning: Cleaning, known: Known = NOTHING_KNOWN
) -> Galley:
    """Return the galley of a page that nobody has corrected yet."""
    articles = tuple(
        galley_article(text, article, page.furniture, (), cleaning) for article in page.articles
    )
    return Galley(text, sha256, articles, page.furniture, page.date, page.paper, known)


_MODERN = "1950"
_TOWN_END = re.compile(r"街道|[镇乡]")
_RUN = re.compile(rf"{HAN}+")
_MODERN_FORMS = str.maketrans(
    "牠祂妳吋呎浬伕仟佰蔴黏窰鎗刦汚搾働櫈邨籐粧両曁塲",
    "它他你寸尺里夫千百麻粘窑枪劫污榨动凳村藤妆两暨场",
)
"""Characters of Traditional print that the models know in another form only."""
_OLDER_FORMS = _MODERN_FORMS | str.maketrans(
    "効畧濶欵挿揷厰寃踴隄姪壻隣徧竝娯屛埀叅躱輭廻鑛勣堦帋幚憇拏掽揑椶槀涖漑煑煖犂皷盌硏竚粃糓緐縂"
    "罸聨聼胷脇膓葢虵袴諠輙辳酧闗鞾餧餽騐鬪衞靑淸彊荳躭閙趂濬銲覩槪",
    "效略阔款插插厂冤踊堤侄婿邻遍并娱屏垂参躲软回矿绩阶纸帮憩拿碰捏棕稿莅溉煮暖犁鼓碗研伫秕谷繁总"
    "罚联听胸胁肠盖蛇裤喧辄农酬关靴喂馈验斗卫青清强豆耽闹趁浚焊睹概",
)
"""These and what older papers print beside them; in Simplified print they are misread."""
_AS_PRINTED_ON = str.maketrans("「」『』,;:?!()", "“”‘’，；：？！（）")
"""Marks for which the second model has others."""


def _beside(mark: str) -> str:
    """Return what the second model calls a character that stands before or behind a run."""
    if mark.isascii() and mark.isalnum():
        return FIGURE
    return mark.strip().translate(_AS_PRINTED_ON)


def _towns_in(text: str) -> Iterator[Span]:
    """Yield the longest full name of a town that ends at each 镇, 乡 or 街道."""
    known = gazetteer().counties_with_town
    for match in _TOWN_END.finditer(text):
        end = match.end()
        for start in range(max(0, end - 7), match.start() - 1):
            if known(text[start:end]):
                yield Span(start, end)
                break
