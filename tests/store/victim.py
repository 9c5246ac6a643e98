"""A program that writes to a library until it is killed, and says what was acknowledged.

It is run by the test of sudden death, in a process of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jiaoyue.jobs.importing import import_files
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks import edit as verbs
from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span


class Acknowledging(QuietTicket):
    """Says how many files are done: those are in the library for good."""

    def report(self, done: int, total: int, at: str = "") -> None:
        print(done, flush=True)


def import_pages(library: Library, folder: Path, processes: int) -> None:
    """Import the pages of a folder, printing again and again how many are done."""
    import_files(library, [folder], ticket=Acknowledging(), processes=processes)


def write_notes(library: Library) -> None:
    """Mark the first words of an article and rewrite the note, printing each number written."""
    article = library.article(library.article_ids(Filter())[0])
    assert article is not None
    reading = article.reading(LayerName.CORRECTED)
    edit = verbs.annotate(reading, Span(0, 2), Colour.GREEN, By("周"))
    library.apply(edit, "周")
    (mark,) = edit.new
    assert isinstance(mark, Annotation)
    for number in range(1_000_000):
        edit = verbs.write_note(mark, str(number), By("周"))
        library.apply(edit, "周")
        (mark,) = (row for row in edit.new if isinstance(row, Annotation))
        print(number, flush=True)


if __name__ == "__main__":
    with Library(Path(sys.argv[2])) as victim:
        print("ready", flush=True)
        if sys.argv[1] == "import":
            import_pages(victim, Path(sys.argv[3]), int(sys.argv[4]))
        else:
            write_notes(victim)
