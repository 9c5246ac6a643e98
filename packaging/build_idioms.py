# /// script
# requires-python = ">=3.11"
# dependencies = ["jiaoyue"]
# ///
"""Make resources/gazetteer/idioms.txt: ``uv run --with . packaging/build_idioms.py``.

It lists the words of four characters that hold the name of a place in China: in 湖光山色 no 光山
is meant, and in 光明磊落 no 光明. They are those that jieba's dictionary calls idioms or phrases,
without such as name an event by its place, and other words with the name in their midst. The same input gives the same bytes.

Not for daily use: the result is committed.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from jiaoyue.newspaper.gazetteer import Gazetteer, gazetteer

TARGET = Path(__file__).resolve().parent.parent / "resources" / "gazetteer" / "idioms.txt"
REMARK = """# Idioms and other words that hold the name of a place in China, in Simplified characters.
# Made by packaging/build_idioms.py of the dictionary of jieba 0.42.1 (MIT).
"""
SIZE, IDIOMS, WORDS = 4, frozenset("il"), frozenset(("n", "v", "a", "vn", "d", "z"))
EVENTS = ("起义", "军校", "会议", "之战", "事变")
BODIES = ("村", "局")


def main() -> None:
    """Write the list and say how many idioms it holds."""
    known = gazetteer()
    lines = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    idioms = {
        word
        for word, _, kind in map(str.split, lines)
        if len(word) == SIZE
        and not word.endswith((*EVENTS, *BODIES))
        and (
            (kind[0] in IDIOMS and any(_names_at(word, at, known) for at in range(SIZE)))
            or (
                kind in WORDS
                and not _names_at(word, 0, known)
                and any(_names_at(word, at, known) for at in range(1, SIZE))
            )
        )
    }
    TARGET.write_text(REMARK + "\n".join(sorted(idioms)) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(idioms)} idioms")


def _names_at(word: str, at: int, known: Gazetteer) -> bool:
    return any(word.startswith(name, at) for name in known.starts.get(word[at : at + 2], ()))


if __name__ == "__main__":
    main()
