"""What belongs together although it stands apart on the page.

The labels follow the order of the page; an article need not. Here a text cut in two by
another finds its other half, a head that stands behind its text is given to it, and a
picture's caption goes to the text it speaks of. Each such move needs words in common, and
each leaves a sentence that says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.behind import heads_to_texts
from jiaoyue.newspaper.halves import halves_together, texts_behind_tables
from jiaoyue.newspaper.pictures import captions_to_texts, pictures_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.assemble import Draft
    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks


def reunited(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Return the drafts with what was parted put together, in the order of the page."""
    texts_behind_tables(drafts, looks, bridges)
    drafts = halves_together(drafts, looks, bridges)
    drafts = heads_to_texts(drafts, looks)
    drafts = captions_to_texts(pictures_apart(drafts, looks), looks)
    return [draft for draft in drafts if draft.heads or draft.parts]
