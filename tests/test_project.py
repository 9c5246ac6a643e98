"""The files around the app agree with each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
ICONS = ROOT / "resources" / "icons"
HAN = "[\u4e00-\u9fff]"
SET_PHRASES = ("记者了解到", "工人文化宫", "负责人介绍", "十九届六中全会")
"""What any newspaper says, and so a seed page too."""
LOCKS = ("requirements.lock", "requirements-dev.lock")


def text_of(path: str) -> str:
    """Return the text of a file of the project."""
    return (ROOT / path).read_text("utf-8")


def pins(lock: str) -> set[tuple[str, str]]:
    """Return name and version of each package that ``lock`` names."""
    return set(re.findall(r"^([\w.-]+)==(\S+)", text_of(lock), re.MULTILINE))


def locked() -> set[tuple[str, str]]:
    """Return name and version of each package of uv.lock."""
    packages = tomllib.loads(text_of("uv.lock"))["package"]
    return {(package["name"], package["version"]) for package in packages}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_says_what_uv_lock_says(lock: str) -> None:
    assert pins(lock)
    assert pins(lock) <= locked()


def test_the_lock_for_tests_holds_all_that_the_app_needs() -> None:
    assert pins("requirements.lock") < pins("requirements-dev.lock")


def test_no_package_of_uv_lock_is_left_out() -> None:
    assert {name for name, _ in locked() - pins("requirements-dev.lock")} == {"jiaoyue"}


def test_each_dependency_is_locked() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]

    wanted = {re.split(r"[<>=;! \[]", line)[0].lower() for line in project["dependencies"]}

    assert wanted <= {name for name, _ in pins("requirements.lock")}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_addresses(lock: str) -> None:
    entries = re.split(r"^(?=\w)", text_of(lock), flags=re.MULTILINE)[1:]

    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text_of(lock)


def test_uv_lock_names_one_index_and_no_file_of_a_machine() -> None:
    sources = [package["source"] for package in tomllib.loads(text_of("uv.lock"))["package"]]

    assert len({str(source) for source in sources if source != {"editable": "."}}) == 1
    assert set(re.findall(r"(\w+)://", text_of("uv.lock"))) == {"https"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("file", "encodings"),
    [
        ("JiaoyueSerif-Regular.ttf", ("gbk", "big5")),
        ("JiaoyueTitle-Bold.ttf", ("gb2312",)),
        ("JiaoyueSans-Regular.ttf", ("gb2312",)),
    ],
)
def test_a_font_draws_what_its_code_pages_hold(file: str, encodings: tuple[str, ...]) -> None:
    font = QRawFont(str(FONTS / file), 16, QFont.HintingPreference.PreferDefaultHinting)

    boxes = [
        character
        for character in map(chr, range(0x4E00, 0x9FA6))
        if any(is_in(character, encoding) for encoding in encodings)
        and not font.supportsCharacter(ord(character))
    ]

    assert font.isValid()
    assert not boxes
    assert all(
        font.supportsCharacter(ord(character)) for character in "，。、；：？！“”‘’（）《》…—·〇"
    )


@pytest.mark.usefixtures("qapp")
def test_a_rare_character_of_a_title_is_drawn_from_the_text_font() -> None:
    for file in FONTS.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    title = QFont("Jiaoyue Title", 16, QFont.Weight.Bold)
    layout = QTextLayout("喆堃", title)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()

    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]

    assert len(glyphs) == 2
    assert 0 not in glyphs


def is_in(character: str, encoding: str) -> bool:
    """Return whether ``encoding`` has ``character``."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def test_the_fonts_stay_light_and_keep_their_licence() -> None:
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 20_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in text_of("resources/fonts/OFL.txt")


@pytest.mark.parametrize("icon", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_takes_its_colour_from_the_palette(icon: Path) -> None:
    svg = icon.read_text("utf-8")

    assert ('stroke="currentColor"' in svg) is (icon.stem != "jiaoyue")
    assert "<text" not in svg


def test_both_readmes_have_the_same_chapters_commands_and_pictures() -> None:
    english, chinese = text_of("README.md"), text_of("README.zh-CN.md")

    def outline(text: str) -> list[str]:
        return re.findall(
            r"^#+(?= )|^```(?:\w*)$|\]\(docs/screenshots/[\w.]+\)", text, re.MULTILINE
        )

    def commands(text: str) -> list[str]:
        blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        return [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]

    assert outline(english) == outline(chinese)
    assert commands(english) == commands(chinese)


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
def test_a_link_leads_to_a_file_that_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text_of(page))

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_no_words_of_the_seed_pages_stand_in_the_code() -> None:
    seeds = [page.read_text("utf-8") for page in sorted((ROOT / "seeds").glob("*.txt"))]
    code = sorted((ROOT / "desktop").rglob("*.py"))

    said = set().union(*map(fives, seeds))
    known = set().union(*map(fives, SET_PHRASES))
    found = [
        (str(path.relative_to(ROOT)), words)
        for path in code
        if (words := fives(path.read_text("utf-8")) & said - known)
    ]

    assert len(seeds) == 5
    assert found == []


def fives(text: str) -> set[str]:
    """Return each five Chinese characters that follow each other, at most a bar between them."""
    closed = re.sub(rf"(?<={HAN}) [|] (?={HAN})", "", text)
    runs = re.findall(f"{HAN}{{5,}}", closed)
    return {run[at : at + 5] for run in runs for at in range(len(run) - 4)}
