"""How fast pages are read into articles, and how the time grows with the length of a page.

Run ``python benchmarks/reading.py``: pages a second on one core over the pages that ship with
the app, then one page made ever longer, from a single character on; once a page is of the usual
length the last column should stay level.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

from jiaoyue.newspaper.page import read_page_file
from jiaoyue.newspaper.reader import read_page

SEEDS = Path(__file__).parent.parent / "seeds"
LENGTHS = (1, 100, 1_000, 6_500, 50_000, 200_000, 500_000)


def pages_per_second(texts: list[str], seconds: float = 3.0) -> float:
    for text in texts:
        read_page(text)
    start, read = time.process_time(), 0
    while time.process_time() - start < seconds:
        for text in texts:
            read_page(text)
        read += len(texts)
    return read / (time.process_time() - start)


def long_page(texts: list[str], length: int) -> str:
    """Make a page of ``length`` characters whose paragraphs are alike in kind and all different."""
    chance = random.Random(length)
    lines = [line for text in texts for line in text.split("\n")]
    out: list[str] = []
    size = 0
    while size < length:
        line = chance.choice(lines)
        halves = line[len(line) // 2 :] + line[: len(line) // 2] if len(line) > 60 else line
        words = [halves[at : at + 9] for at in range(0, len(halves), 9)]
        if len(line) > 60:
            chance.shuffle(words)
        out.append("".join(words))
        size += len(line) + 1
    return "\n".join(out)[:length]


def main() -> None:
    texts = [read_page_file(path).text for path in sorted(SEEDS.glob("*.txt"))]
    mean = sum(map(len, texts)) // len(texts)
    print(f"{pages_per_second(texts):.0f} pages of {mean:,} characters a second")
    for length in LENGTHS:
        text = long_page(texts, length)
        times = max(1, 50_000 // length) if length > 1 else 1_000
        start = time.process_time()
        for _ in range(times):
            read_page(text)
        took = (time.process_time() - start) / times
        print(f"{length:>9,} characters {took * 1e3:9.2f} ms {took / length * 1e6:7.2f} µs each")


if __name__ == "__main__":
    main()
