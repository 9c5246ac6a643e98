# /// script
# requires-python = ">=3.11"
# dependencies = ["jiaoyue"]
# ///
"""Make resources/gazetteer/idioms.txt: ``uv run --with . packaging/build_idioms.py``.

It lists the idioms of four characters that hold the name of a place in China: in 湖光山色 no 光山
is meant. They are those that jieba's dictionary calls idioms or phrases, without such as name an
event by its place. The same input gives the same bytes.

Not for daily use: the result is committed.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from jiaoyue.newspaper.gazetteer import Gazetteer, gazetteer

TARGET = Path(__file__).resolve().parent.parent / "resources" / "gazetteer" / "idioms.txt"
REMARK = """# Idioms that hold the name of a place in China, in Simplified characters.
# Made by packaging/build_idioms.py of the dictionary of jieba 0.42.1 (MIT).
"""
SIZE, KINDS = 4, frozenset("il")
EVENTS = ("起义", "军校", "会议", "之战", "事变")


def main() -> None:
    """Write the list and say how many idioms it holds."""
    known = gazetteer()
    lines = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    idioms = {
        word
        for word, _, kind in map(str.split, lines)
        if len(word) == SIZE
        and kind[0] in KINDS
        and not word.endswith(EVENTS)
        and _holds_a_name(word, known)
    }
    TARGET.write_text(REMARK + "\n".join(sorted(idioms)) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(idioms)} idioms")


def _holds_a_name(word: str, known: Gazetteer) -> bool:
    return any(
        word.startswith(name, at)
        for at in range(len(word) - 1)
        for name in known.starts.get(word[at : at + 2], ())
    )


if __name__ == "__main__":
    main()
