"""What lists show of an article's text, which is kept beside it: its title and its first line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Role
from jiaoyue.text.span import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.article import Block
    from jiaoyue.newspaper.reading import Reading

FIRST_LINE = 60
"""Code points of the body that a list shows."""
_FIRST_LINES = (Role.BODY, Role.CAPTION)
"""Of what role a list shows the first line; of the second only where the first says nothing."""


def shown(reading: Reading) -> tuple[str, str]:
    """Return what is kept of a reading for lists: title and first line."""
    titles = [p.layer.text for p in reading.paragraphs if p.block.role is Role.TITLE]
    firsts = (
        next((p.layer.text for p in reading.paragraphs if p.block.role is role), "")
        for role in _FIRST_LINES
    )
    return " ".join(titles), next(filter(None, firsts), "")[:FIRST_LINE]


def listed_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks that lists show something of, and all that stand in one run with them.

    What rules of cleaning do in a block depends on the whole run of words that it stands in.
    """
    firsts = (next((b for b in blocks if b.role is role), None) for role in _FIRST_LINES)
    listed = {*(b for b in blocks if b.role is Role.TITLE), *filter(None, firsts)}
    shown = [span for block in listed for span in block.spans]
    runs = merged(span for block in blocks for span in block.spans)
    read = [run for run in runs if any(run.meets(span) for span in shown)]
    return tuple(
        block
        for block in blocks
        if block in listed or any(run.meets(span) for run in read for span in block.spans)
    )
