# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy==2.4.6", "pillow==13.0.0", "rapidocr==3.10.0", "onnxruntime"]
# ///
"""Make pages with the faults of a real recogniser: ``uv run benchmarks/recognise.py FOLDER``.

The invented pages of tests/pages are set in the app's own serif, printed small, blurred and
speckled as a bad copy is, and read by RapidOCR; what it read otherwise is the truth in the form of
tests/proof/pages. ``python benchmarks/proof.py FOLDER`` then measures. The same seed
gives the same copies. It takes hours; begun again it goes on where it stopped. For measuring
only: the app needs none of this.
"""

from __future__ import annotations

import random
import sys
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidocr import RapidOCR

ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "resources" / "fonts" / "JiaoyueSerif-Regular.ttf"
SIZE, SMALL, WIDEST = 40, 0.36, 24
BLUR, SPECKLES = 0.8, 0.06
HEAD = "line\twrong\tright\tcategory\tscored\tstart\tend\tcore_wrong\tcore_right\talt"


def copy_of(words: str, font: ImageFont.FreeTypeFont, chance: np.random.Generator) -> Image.Image:
    """Return a bad copy of one printed line."""
    width = int(font.getlength(words)) + 40
    sheet = Image.new("L", (width, SIZE + 40), 250)
    ImageDraw.Draw(sheet).text((20, 14), words, font=font, fill=30)
    small = sheet.resize((int(width * SMALL), int((SIZE + 40) * SMALL)), Image.Resampling.BOX)
    small = small.filter(ImageFilter.GaussianBlur(BLUR))
    ink = np.asarray(small, np.float32) + chance.normal(0, 255 * SPECKLES, small.size[::-1])
    back = Image.fromarray(np.clip(ink, 0, 255).astype(np.uint8))
    return back.resize((width, SIZE + 40), Image.Resampling.BICUBIC).convert("RGB")


def read(
    line: str, font: ImageFont.FreeTypeFont, engine: RapidOCR, chance: np.random.Generator
) -> str:
    """Return what the recogniser makes of a line, its margins kept."""
    words = line.strip()
    margin = line[: len(line) - len(line.lstrip())]
    parts = [words[at : at + WIDEST] for at in range(0, len(words), WIDEST)]
    said = []
    for part in parts:
        result = engine(np.asarray(copy_of(part, font, chance)), use_det=False, use_cls=False)
        said.append("".join(result.txts or ()).replace(" ", ""))
    return margin + "".join(said)


def faults(true: str, seen: str) -> list[str]:
    """Return the rows of a truth: a run of characters that was read otherwise is one fault."""
    rows = []
    for kind, a, b, c, d in SequenceMatcher(None, true, seen, autojunk=False).get_opcodes():
        wrong, right = seen[c:d], true[a:b]
        if kind == "equal" or not (wrong + right).strip():
            continue
        han = [x for x in wrong + right if "\u4e00" <= x <= "\u9fff"]
        category = "shape" if kind == "replace" and len(wrong) == len(right) and han else "other"
        scored = "yes" if category == "shape" else "no"
        line = seen.count("\n", 0, c) + 1
        shown = [x.replace("\n", "⏎") for x in (wrong, right, wrong, right)]
        rows.append(
            f"{line}\t{shown[0]}\t{shown[1]}\t{category}\t{scored}\t{c}\t{d}\t{shown[2]}\t{shown[3]}\t"
        )
    return rows


def main() -> None:
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    engine = RapidOCR()
    font = ImageFont.truetype(str(FONT), SIZE)
    for path in sorted((ROOT / "tests" / "pages").glob("*.txt")):
        found = target / f"{path.stem}.errors.tsv"
        if found.exists():
            continue
        try:
            true = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
        random.seed(path.stem)
        chance = np.random.default_rng(random.getrandbits(32))
        true = "\n".join(
            line.replace(" ", "") if line.strip() else line for line in true.split("\n")
        )
        seen = "\n".join(read(line, font, engine, chance) for line in true.split("\n"))
        (target / path.name).write_text(seen, encoding="utf-8", newline="\n")
        rows = faults(true, seen)
        found.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
        print(f"{path.stem}: {len(rows)} faults in {len(true)} characters", flush=True)


if __name__ == "__main__":
    main()
