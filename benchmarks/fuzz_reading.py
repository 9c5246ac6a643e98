"""Whether any text breaks the reader: mutated pages by the thousand, none of which may.

Run ``python benchmarks/fuzz_reading.py 10000``. Each page is damaged as files and OCR damage
them: lines lost, doubled, shuffled, cut and glued, garbage between, other encodings and line
ends. A page that does not decode must be refused in the one way that pages are; one that does
must be read with every character in one block and no more. The seed of a failure is printed.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue.newspaper.page import PageError, decode, read_page_file
from jiaoyue.newspaper.reader import read_page

if TYPE_CHECKING:
    from jiaoyue.newspaper.article import PageReading

ROOT = Path(__file__).parent.parent
GARBAGE = (
    "\x0b\x0c\x1c\u2028\u200b\ufeff\ufffd\ue000𠮷𝄞 　\t·【】（）“”「」《》○▲0123ABC的一。，、：？…—"
)
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "latin-1")

Damage = Callable[[list[str], random.Random], None]


def page_texts() -> list[str]:
    paths = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "tests/pages").glob("*.txt"))]
    return [read_page_file(path).text for path in paths]


def _delete(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randrange(1, 4)]


def _double(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    other = chance.randrange(len(lines) + 1)
    lines[other:other] = lines[at : at + chance.randrange(1, 5)]


def _shuffle(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    part = lines[at : at + 8]
    chance.shuffle(part)
    lines[at : at + 8] = part


def _cut(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    start = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:start] + lines[at][start + chance.randrange(1, 30) :]


def _glue(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


def _break(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    wide = chance.randrange(1, 25)
    line = lines[at]
    lines[at : at + 1] = [line[i : i + wide] for i in range(0, len(line), wide)] or [""]


def _litter(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    waste = "".join(chance.choices(GARBAGE, k=chance.randrange(1, 12)))
    lines[at] = lines[at][:place] + waste + lines[at][place:]


DAMAGES: tuple[Damage, ...] = (_delete, _double, _shuffle, _cut, _glue, _break, _litter)


def damaged(text: str, chance: random.Random) -> bytes:
    """Return a page damaged in a few places, encoded in one of several ways."""
    lines = text.split("\n")
    for _ in range(chance.randrange(1, 12)):
        chance.choice(DAMAGES)(lines, chance)
        lines = lines or [""]
    end = chance.choice(("\n", "\n", "\r\n", "\r"))
    data = end.join(lines).encode(chance.choice(ENCODINGS), "replace")
    if chance.random() < 0.1 and data:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randrange(3) :]
    return data


def faults_of(text: str, reading: PageReading) -> str:
    """Return what is wrong with a reading, empty if nothing is."""
    taken = [0] * len(text)
    owned = [block for article in reading.articles for block in article.blocks]
    for block in (*owned, *reading.furniture):
        for span in block.spans:
            if not 0 <= span.start < span.end <= len(text):
                return f"a span {span} outside the text"
            for at in range(span.start, span.end):
                taken[at] += 1
    if max(taken, default=0) > 1:
        return f"the character at {taken.index(2)} is in two blocks"
    left = "".join(text[at] for at, times in enumerate(taken) if not times).strip()
    return f"{left[:20]!r} is in no block" if left else ""


def fuzz(count: int, *, seconds: float = float("inf")) -> tuple[int, int]:
    """Read up to ``count`` damaged pages; return how many were read and how many refused.

    Raises AssertionError, naming the seed, when a reading is not whole.
    """
    texts = page_texts()
    start = time.monotonic()
    read = refused = 0
    for seed in range(count):
        chance = random.Random(seed)
        data = damaged(chance.choice(texts), chance)
        try:
            text = decode(data).text
        except PageError:
            refused += 1
            continue
        fault = faults_of(text, read_page(text))
        assert not fault, f"seed {seed}: {fault}"
        read += 1
        if time.monotonic() - start > seconds:
            break
    return read, refused


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    start = time.monotonic()
    read, refused = fuzz(count)
    took = time.monotonic() - start
    print(f"{read:,} damaged pages read whole, {refused:,} refused, in {took:.0f} s")


if __name__ == "__main__":
    main()
