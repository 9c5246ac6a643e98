"""Every sentence is translated, and what is compiled is what was written."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from jiaoyue.paths import resource

TRANSLATIONS = resource("translations")
EVERY = pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
PLACES = re.compile(r"%n|%\d|\{\w*\}")
MAINLAND_ONLY = frozenset("设软库导网页务档号图体复闭销书报")


def messages(language: str) -> list[ET.Element]:
    tree = ET.parse(TRANSLATIONS / f"jiaoyue_{language}.ts")
    return list(tree.iter("message"))


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    if message.get("numerus"):
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


@EVERY
def test_no_message_is_left_untranslated(language: str) -> None:
    found = messages(language)
    unfinished = [
        message.findtext("source")
        for message in found
        if "type" in message.find("translation").attrib  # type: ignore[union-attr]
        or not all(forms(message))
    ]
    assert found
    assert unfinished == []


@EVERY
def test_what_is_filled_in_later_is_in_the_translation(language: str) -> None:
    for message in messages(language):
        wanted = sorted(PLACES.findall(message.findtext("source", "")))
        for form in forms(message):
            assert sorted(PLACES.findall(form)) == wanted, form


@pytest.mark.parametrize(("language", "foreign"), [("zh_CN", "「」『』"), ("zh_TW", "“”‘’")])
def test_words_are_quoted_as_the_script_is_printed(language: str, foreign: str) -> None:
    said = "".join(form for message in messages(language) for form in forms(message))
    assert not set(foreign) & set(said)


@EVERY
def test_the_compiled_file_is_in_step(language: str, tmp_path: Path) -> None:
    compiler = Path(sys.executable).parent / "pyside6-lrelease"
    source, made = TRANSLATIONS / f"jiaoyue_{language}.ts", tmp_path / "made.qm"
    subprocess.run([compiler, "-silent", source, "-qm", made], check=True, capture_output=True)
    assert made.read_bytes() == (TRANSLATIONS / f"jiaoyue_{language}.qm").read_bytes()


def test_english_says_one_and_many() -> None:
    assert all(len(forms(message)) == 2 for message in messages("en"))


def test_the_chinese_of_taiwan_is_traditional() -> None:
    for message in messages("zh_TW"):
        said = "".join(forms(message))
        assert not set(said) & MAINLAND_ONLY, said
