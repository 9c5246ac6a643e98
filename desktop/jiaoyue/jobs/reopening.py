"""Reading an open article again after something was changed: itself, or who has its words now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.store.library import Library


def reopened(library: Library, before: OpenedArticle) -> OpenedArticle | None:
    """Return an article as it is now; one that is gone gives way to the one with its words.

    What reads as before is not read anew, and what was read of it before is read at once.
    ``None`` where its page has no article left.
    """
    again = library.article(before.row.id)
    if again is None:
        words = [span for block in before.article.blocks for span in block.spans]
        heir = library.heir(before.page.id, words)
        again = library.article(heir) if heir is not None else None
    if again is not None:
        again.read_on_from(before)
        again.make_ready_as(before)
    return again
