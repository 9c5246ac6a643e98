"""Tags: names in a tree, for articles and for annotations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tag:
    """A name in the tree of tags; ``parent`` is the id of the tag above it, or ``None``."""

    id: str
    name: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleTag:
    """That an article carries a tag."""

    article: int
    tag: str
