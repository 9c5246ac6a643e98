"""An article as it is opened: everything that the reader and its panels show of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Article, Block, PageDate
from jiaoyue.newspaper.reading import LayerName, Reading, read

if TYPE_CHECKING:
    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.correction import Correction


@dataclass(frozen=True, slots=True)
class PageRecord:
    """The page an article stands on: its text's library id, and where it came from.

    ``text`` is the whole page text. ``sources`` are the names of the files that held it.
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


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article, its page, and all that people did to it.

    ``corrections`` and ``annotations`` are those that touch the article's own spans,
    ``corrections`` with the ended ones, oldest first.
    """

    row: ArticleRow
    article: Article
    page: PageRecord
    corrections: tuple[Correction, ...] = ()
    annotations: tuple[Annotation, ...] = ()

    @property
    def holding(self) -> tuple[Correction, ...]:
        """The corrections that hold."""
        return tuple(c for c in self.corrections if not c.ended)

    def reading(self, layer: LayerName) -> Reading:
        """Return the article's text in one layer."""
        patches = [patch for correction in self.holding for patch in correction.patches]
        page = self.page
        return read(page.id, page.text, self.article.blocks, page.furniture, patches, layer)
