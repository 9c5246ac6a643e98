# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy==2.4.6", "pillow==13.0.0", "pypinyin==0.55.0"]
# ///
"""Make resources/language/confusions.xz: ``uv run packaging/build_confusions.py``.

For each character that a newspaper can hold: the Simplified characters that are printed most
alike, in the three fonts that ship with the app, and of those that sound alike the frequent
ones. Two characters are alike as wholes, and more so when a half of one is a half of the other:
recognisers mistake 福 for 幅 because the right side is the same. Public confusion sets hold a
fifth to a third of what recognisers really confuse; the pictures of the glyphs hold two thirds.

Print in Traditional characters has its own look-alikes, 綱 and 網, 傅 and 傳: those of each
character that Big5 holds to be in everyday use are found among its like.

What is written is text: a line a character, the character first, then those like it from the
likeliest on, a blank, then those that sound like it, and where it is printed in Traditional
text a blank and those like it there. The same input gives the same bytes. How
frequent a character is, the language model beside it says: make that first.

Not for daily use: the result is committed.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypinyin import Style, pinyin

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TARGET = RESOURCES / "language" / "confusions.xz"
FONTS = ("JiaoyueSans-Regular.ttf", "JiaoyueSerif-Regular.ttf", "JiaoyueTitle-Bold.ttf")
SIDE = 32
GB_2312 = 6763
LIKE_AT_MOST, RARE_LIKE_AT_MOST, SOUNDING_AT_MOST = 30, 8, 10
COMMON = 3_500
LEAST_LIKE = 0.5
BY_HALVES = 0.4
"""How much of the likeness is that of the likest halves; the rest is that of the wholes."""
WHOLE = np.s_[:, :]
PARTS = (np.s_[:, 11:], np.s_[11:, :])
AS_PART = 0.92
"""What it counts when one character is the right or lower part of another: 登 of 橙."""
HALVES = (np.s_[:, :16], np.s_[:, 16:], np.s_[:16, :], np.s_[16:, :])


def characters() -> list[str]:
    """Return the characters of GB 2312, the commoner ones first, then the others of GBK."""
    found: dict[str, None] = {}
    for high, low in (
        (range(0xB0, 0xF8), range(0xA1, 0xFF)),
        (range(0x81, 0xFF), range(0x40, 0xFF)),
    ):
        for a in high:
            for b in low:
                try:
                    character = bytes((a, b)).decode("gbk")
                except UnicodeDecodeError:
                    continue
                if "\u4e00" <= character <= "\u9fff":
                    found.setdefault(character)
    return list(found)


def pictures(known: list[str], font_name: str) -> np.ndarray:
    """Return a row a character: its glyph, cropped, blurred, of length one."""
    font = ImageFont.truetype(str(RESOURCES / "fonts" / font_name), 40)
    rows = np.zeros((len(known), SIDE * SIDE), np.float32)
    for i, character in enumerate(known):
        sheet = Image.new("L", (56, 60), 0)
        ImageDraw.Draw(sheet).text((6, 2), character, font=font, fill=255)
        box = sheet.getbbox()
        if box is None:
            continue
        width, height = box[2] - box[0], box[3] - box[1]
        side = max(width, height)
        square = Image.new("L", (side, side), 0)
        square.paste(sheet.crop(box), ((side - width) // 2, (side - height) // 2))
        small = square.resize((SIDE, SIDE), Image.Resampling.BOX)
        small = small.filter(ImageFilter.GaussianBlur(1.2))
        rows[i] = np.asarray(small, np.float32).ravel()
    return rows


def filled(rows: np.ndarray, part: tuple[slice, slice]) -> np.ndarray:
    """Return a part of each picture, drawn over the whole sheet."""
    out = np.zeros_like(rows)
    for i, row in enumerate(rows):
        image = Image.fromarray(row.reshape(SIDE, SIDE)[part].astype(np.uint8))
        box = image.point(lambda ink: 255 * (ink > 60)).getbbox()
        if box is not None:
            whole = image.crop(box).resize((SIDE, SIDE), Image.Resampling.BOX)
            out[i] = np.asarray(whole, np.float32).ravel()
    return out


def unit(rows: np.ndarray) -> np.ndarray:
    """Return rows about their means, each of length one."""
    rows = rows - rows.mean(1, keepdims=True)
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6)


def likeness(rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Return how alike each of ``rows`` is to each of ``columns``, as wholes and by halves."""
    wholes = unit(rows) @ unit(columns).T
    halves = np.full_like(wholes, -1)
    for half in HALVES:
        one, other = (
            unit(x.reshape(-1, SIDE, SIDE)[(slice(None), *half)].reshape(len(x), -1))
            for x in (rows, columns)
        )
        np.maximum(halves, one @ other.T, out=halves)
    alike = (1 - BY_HALVES) * wholes + BY_HALVES * halves
    for part in PARTS:
        for one, other in ((part, WHOLE), (WHOLE, part)):
            held = unit(filled(rows, one)) @ unit(filled(columns, other)).T
            np.maximum(alike, AS_PART * held, out=alike)
    return alike


def everyday_traditional() -> list[str]:
    """Return the 5,401 characters of the first level of Big5."""
    codes = (
        bytes((a, b))
        for a in range(0xA4, 0xC7)
        for b in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        if (a, b) < (0xC6, 0x7F)
    )
    return [code.decode("big5") for code in codes]


def look_alikes(rows: list[str], columns: list[str], rare_at_most: int) -> list[str]:
    """Return for each of ``rows`` those of ``columns`` that are printed most alike.

    For one that is not itself among ``columns``, ``rare_at_most``.
    """
    drawn = [(pictures(rows, name), pictures(columns, name)) for name in FONTS]
    among = set(columns)
    out = []
    for start in range(0, len(rows), 2000):
        part = sum(likeness(x[start : start + 2000], y) for x, y in drawn) / len(drawn)
        for character, row in zip(rows[start:], part, strict=False):
            most = LIKE_AT_MOST if character in among else rare_at_most
            order = [j for j in np.argsort(-row, kind="stable")[: most + 1] if row[j] >= LEAST_LIKE]
            out.append("".join(columns[j] for j in order if columns[j] != character)[:most])
    return out


def frequencies() -> dict[str, int]:
    """Return the characters of the language model by how frequent they are, 0 the most."""
    lines = lzma.decompress((TARGET.parent / "words.xz").read_bytes()).split(b"\n", 2)
    words = lines[1].decode("utf-8").split(" ")
    return {word: place for place, word in enumerate(words) if len(word) == 1}


def sound_alikes(known: list[str]) -> list[str]:
    """Return for each character those of one sound, of one tone first, then by frequency."""
    place = frequencies()
    common = sorted((c for c in known[:GB_2312] if c in place), key=place.__getitem__)[:COMMON]
    tones = {c: pinyin(c, style=Style.TONE3, heteronym=False)[0][0] for c in known}
    by_sound: dict[str, list[str]] = defaultdict(list)
    for character in common:
        by_sound[tones[character].rstrip("12345")].append(character)
    out = []
    for c in known:
        others = [other for other in by_sound[tones[c].rstrip("12345")] if other != c]
        others.sort(key=lambda other: tones[other] != tones[c])
        out.append("".join(others[:SOUNDING_AT_MOST]))
    return out


def main() -> None:
    known = characters()
    traditional = everyday_traditional()
    printed = dict(zip(traditional, look_alikes(traditional, traditional, 0), strict=True))
    lines = [
        f"{character}{like} {sounding} {printed.get(character, '')}".rstrip()
        for character, like, sounding in zip(
            known,
            look_alikes(known, known[:GB_2312], RARE_LIKE_AT_MOST),
            sound_alikes(known),
            strict=True,
        )
    ]
    TARGET.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(known)} characters, {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
