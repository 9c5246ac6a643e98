"""Where the layers of an article differ, in the words of each: plain functions, without a
widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.marks.record import narrowed
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.reader.strokes import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.text.layer import Patch
    from jiaoyue.text.span import Span
    from jiaoyue.ui.reader.shown import ShownArticle


def differences(shown: ShownArticle) -> tuple[tuple[Span, Look], ...]:
    """Return in order the stretches of a lower layer's display that read otherwise further up.

    What a rule of cleaning changes, and what a person corrected, which takes the rule's place.
    Nothing for the corrected layer, which shows its own changes.
    """
    if shown.view.layer is LayerName.CORRECTED:
        return ()
    patches = [patch for correction in shown.opened.holding for patch in correction.patches]
    ruled = [
        one.patch
        for one in shown.applied
        if not any(one.patch.span.meets(patch.span) for patch in patches)
    ]
    found = (
        *((span, Look.CLEANED) for patch in ruled for span in _changed(shown, patch)),
        *((span, Look.CORRECTED) for patch in patches for span in _changed(shown, patch)),
    )
    return tuple(sorted(found, key=lambda one: one[0]))


def _changed(shown: ShownArticle, patch: Patch) -> Iterator[Span]:
    """Yield where what a patch changes stands, without what it says as well.

    Empty where it only puts words between others.
    """
    text = shown.reading.text
    for span in shown.reading.up((patch.span,)):
        said = span.of(text)
        # What a rule has changed already is all its own.
        at = span if said == patch.text else narrowed(span, said, patch.text)[0]
        yield shown.display.from_reading(at)
