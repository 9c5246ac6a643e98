"""A page under proofreaders' hands, step after step: what each step may not lose.

``python -m tests.store.proofing STEPS [SEED]`` takes as many steps as one likes, a fresh library
every few hundred of them, and prints the first that lost something.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Annotation, locate
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.ledger import Query
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.script import Script
from tests.store.desk import VERBS, Desk, act, check_lists, check_marks
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.edit import Edit

STEPS_A_LIBRARY = 250


@dataclass
class Watched(Desk):
    """A desk that knows what people have put on the page and not taken away again."""

    kept: dict[str, object] = field(default_factory=dict)

    def do(self, edit: Edit) -> None:
        if edit:
            super().do(edit)
            self._note(edit)

    def take_back(self) -> None:
        edit = self.done[-1].inverse()
        super().take_back()
        self._note(edit)

    def _note(self, edit: Edit) -> None:
        for row in _of_people(edit.gone):
            del self.kept[row.id]
        for row in _of_people(edit.new):
            self.kept[row.id] = row


def _of_people(rows: tuple[object, ...]) -> Iterator[Annotation | Correction | Query]:
    return (row for row in rows if isinstance(row, Annotation | Correction | Query))


def check(desk: Watched) -> None:
    """Nothing that people put on the page is lost or altered, and every mark has its words."""
    library = desk.library
    there = (
        *library.annotations(desk.page_text),
        *library.corrections(desk.page_text),
        *(query for _, query in library.queries()),
    )
    assert {row.id: row for row in there} == desk.kept
    at_home = {query.id for article in desk.articles for query in article.queries}
    assert at_home == {i for i, row in desk.kept.items() if isinstance(row, Query)}
    check_marks(desk)
    check_lists(desk)


def check_scripts(desk: Watched) -> None:
    """Whatever script an article is shown in, each mark shows, and leads back to its words."""
    for article in desk.articles:
        reading = article.reading(LayerName.CORRECTED)
        parts = [part for mark in article.annotations for part in locate(mark.anchor, reading)]
        for script in Script if parts else ():
            display = Display(reading, script)
            for part in parts:
                back = display.to_reading(display.from_reading(part))
                assert back.start <= part.start
                assert part.end <= back.end


def step(desk: Watched, verb: int, a: int, b: int) -> None:
    """Do one thing, or take the last one back."""
    if verb >= len(VERBS):
        if desk.done:
            desk.take_back()
    else:
        act(desk, verb, a, b)


def main() -> None:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance = random.Random(seed)
    began = time.perf_counter()
    taken = 0
    while taken < steps:
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder, "l.jiaoyue")) as library:
            library._connection.execute("PRAGMA synchronous = OFF")
            library.add_page(busy_page())
            desk = Watched(library)
            before = desk.state()
            for number in range(min(STEPS_A_LIBRARY, steps - taken)):
                verb = chance.randrange(len(VERBS) + 3)
                step(desk, verb, chance.randrange(41), chance.randrange(151))
                check(desk)
                if number % 25 == 0:
                    check_scripts(desk)
                    assert library.check() == ()
                taken += 1
            while desk.done:
                desk.take_back()
            assert desk.state() == before
        print(f"{taken} steps, {time.perf_counter() - began:.0f} s", flush=True)
    print(f"Nothing was lost in {taken} steps from seed {seed}.")


if __name__ == "__main__":
    main()
