"""How long script conversion takes, beside the other pure-Python converter.

Run it with ``python benchmarks/script.py``. Each figure is the best of several rounds over
articles of 700 characters cut from the sample pages, both converters in the same run. For a
configuration from Traditional text the articles are made Traditional first.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

import opencc

from jiaoyue.paths import sample_pages
from jiaoyue.text.conversion import converter
from jiaoyue.text.doubt import doubts
from jiaoyue.text.script import Script, show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CONFIGS = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp")
LENGTH = 700
ROUNDS = 7


def main() -> None:
    """Print milliseconds for one article, and the ratio of the two converters."""
    simplified = articles()
    print(f"{len(simplified)} articles of {LENGTH} characters; ms for one")
    print(f"{'':8} {'load':>7} {'jiaoyue':>8} {'reimpl.':>8} {'ratio':>6} {'doubts':>7}")
    for config in CONFIGS:
        began = time.perf_counter()
        ours = converter(config)
        load = (time.perf_counter() - began) * 1000
        texts = simplified if config.startswith("s") else made_traditional(simplified, config)
        theirs = opencc.OpenCC(config)
        one = per_article(ours.convert, texts)
        other = per_article(theirs.convert, texts)
        doubting = first_doubts(config, texts)
        print(f"{config:8} {load:7.1f} {one:8.2f} {other:8.2f} {one / other:6.2f} {doubting:7.2f}")
    print("\nas the window shows it")
    traditional = made_traditional(simplified, "tw2s")
    for script in Script:
        shown = partial(show, script=script)
        from_simplified = per_article(shown, simplified)
        from_traditional = per_article(shown, traditional)
        print(
            f"{script:13} from Simplified {from_simplified:.2f}, Traditional {from_traditional:.2f}"
        )


def articles() -> list[str]:
    """Return the sample pages cut into articles of one length."""
    text = "".join(path.read_text(encoding="utf-8") for path in sample_pages())
    return [text[at : at + LENGTH] for at in range(0, len(text) - LENGTH, LENGTH)]


def made_traditional(texts: Sequence[str], config: str) -> list[str]:
    """Return the texts in the script that ``config`` starts from."""
    convert = converter({"t2s": "s2t", "hk2s": "s2hk"}.get(config, "s2tw")).convert
    return [convert(text).text for text in texts]


def per_article(convert: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the milliseconds of one text in the best round."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for text in texts:
            convert(text)
        best = min(best, time.perf_counter() - began)
    return best * 1000 / len(texts)


def first_doubts(config: str, texts: Sequence[str]) -> float:
    """Return the milliseconds that the doubts of a text never seen take."""
    doubts("一", config)
    began = time.perf_counter()
    for text in texts:
        doubts(text, config)
    return (time.perf_counter() - began) * 1000 / len(texts)


if __name__ == "__main__":
    main()
