"""The scripts that a text can be shown in, and what that takes for a given source.

What is shown is computed and never stored; the source keeps its own characters. This module
refuses to look at anything but the text: who knows in which script a paper is printed says so.

Why the script of the source matters: ``s2t`` takes 后, 里, 采, 征 for Simplified and turns a
Traditional 采風 into 採風; ``tw2s`` takes a Simplified 什么 for 幺麼. And no configuration
alone fits all Traditional text: ``t2s`` leaves Taiwan's 著 for 着, ``tw2s`` leaves Hong
Kong's 衞, while Hong Kong's forms made OpenCC's own first, then ``tw2s``, leave neither.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from jiaoyue.text.charset import CharacterSet
from jiaoyue.text.conversion import NO_READINGS, Converted, Readings, converter
from jiaoyue.text.dictionaries import entries
from jiaoyue.text.doubt import Doubt, doubts


class Script(StrEnum):
    """What the window's switch offers; ``label`` is what it shows."""

    ORIGINAL = "original"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    TAIWAN = "taiwan"
    TAIWAN_WORDS = "taiwan-words"
    HONGKONG = "hongkong"

    @property
    def label(self) -> str:
        """The script's name as written in it."""
        return _LABELS[self]


_LABELS = {
    Script.ORIGINAL: "原字",
    Script.SIMPLIFIED: "简",
    Script.TRADITIONAL: "繁",
    Script.TAIWAN: "臺",
    Script.TAIWAN_WORDS: "臺灣用語",
    Script.HONGKONG: "港",
}

# A Simplified page has stray Traditional characters too, when OCR did not know better; t2s
# brings them into line and leaves Simplified text alone.
_FROM_SIMPLIFIED = {
    Script.ORIGINAL: (),
    Script.SIMPLIFIED: ("t2s",),
    Script.TRADITIONAL: ("s2t",),
    Script.TAIWAN: ("s2tw",),
    Script.TAIWAN_WORDS: ("s2twp",),
    Script.HONGKONG: ("s2hk",),
}

# What is Traditional already keeps its own forms in 繁. Text of Taiwan has Taiwan's words.
_FROM_TRADITIONAL = {
    Script.ORIGINAL: (),
    Script.SIMPLIFIED: ("hk2t", "tw2s"),
    Script.TRADITIONAL: (),
    Script.TAIWAN: ("hk2t", "t2tw"),
    Script.TAIWAN_WORDS: ("hk2t", "t2tw"),
    Script.HONGKONG: ("tw2t", "t2hk"),
}

_TELLING = 20_000


def configs_for(script: Script, *, traditional: bool) -> tuple[str, ...]:
    """Return the OpenCC configurations that show a source in ``script``, first to last."""
    return (_FROM_TRADITIONAL if traditional else _FROM_SIMPLIFIED)[script]


def show(
    text: str,
    script: Script,
    *,
    fixed: Readings = NO_READINGS,
    traditional: bool | None = None,
) -> Converted:
    """Return ``text`` as it reads in ``script``; the original is what it was.

    ``traditional`` says what the source is: a short text, as a title, may not show it. By
    default it is judged from ``text``.
    """
    if script is Script.ORIGINAL:
        return Converted(text)
    source = looks_traditional(text) if traditional is None else traditional
    configs = configs_for(script, traditional=source)
    return fixed.around(text, lambda piece: _through(piece, script, configs, source))


def doubts_shown(
    text: str,
    script: Script,
    *,
    fixed: Readings = NO_READINGS,
    traditional: bool | None = None,
) -> tuple[Doubt, ...]:
    """Return where what ``show`` gives for the same arguments is in doubt, in order and apart."""
    if script is Script.ORIGINAL:
        return ()
    source = looks_traditional(text) if traditional is None else traditional
    configs = configs_for(script, traditional=source)
    if not configs:
        return ()
    return doubts(
        text,
        configs[-1],
        fixed=fixed,
        before=lambda piece: _through(piece, script, configs[:-1], source),
    )


def looks_traditional(text: str) -> bool:
    """Return whether more of ``text`` can only be Traditional than can only be Simplified.

    Of a long text no more than ``_TELLING`` characters are looked at, from all over it.
    """
    simplified, traditional = _telling()
    text = text[:: 1 + len(text) // _TELLING]
    return traditional.count(text) > simplified.count(text)


def strangers(text: str, *, traditional: bool) -> list[int]:
    """Return where ``text`` has a character that its own script never has, in order.

    ``traditional`` says what its script is.
    """
    simplified, only_traditional = _telling()
    return (simplified if traditional else only_traditional).places(text)


def _through(piece: str, script: Script, configs: tuple[str, ...], traditional: bool) -> Converted:
    if traditional and script is not Script.SIMPLIFIED:
        piece = _traditional_throughout(piece)
    converted = Converted(piece)
    for config in configs:
        converted = converted.then(converter(config).convert)
    return converted


def _traditional_throughout(text: str) -> str:
    """Return a Traditional text with its stray Simplified characters made Traditional.

    Only those that no Traditional text has are touched: 后 and 里 stay what they are.
    """
    simplified, _ = _telling()
    places = simplified.places(text)
    if not places:
        return text
    made = converter("s2t").convert(text).text
    # s2t gives one character for one.
    shown = list(text)
    for at in places:
        shown[at] = made[at]
    return "".join(shown)


@cache
def _telling() -> tuple[CharacterSet, CharacterSet]:
    """Return the characters that only Simplified, and that only Traditional text has."""
    simplified, traditional = dict(entries("STCharacters.txt")), dict(entries("TSCharacters.txt"))
    regional: set[str] = set()
    for name in ("TWVariants.txt", "TWVariantsRev.txt", "HKVariants.txt", "HKVariantsRev.txt"):
        for key, values in entries(name):
            regional |= {key, *values}
    made_traditional = {value for values in simplified.values() for value in values}
    made_simplified = {value for values in traditional.values() for value in values}
    return (
        CharacterSet(simplified.keys() - made_traditional - traditional.keys() - regional),
        CharacterSet(traditional.keys() - made_simplified - simplified.keys()),
    )
