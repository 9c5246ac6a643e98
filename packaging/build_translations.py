"""Bring resources/translations into step with the code: ``python packaging/build_translations.py``.

Collects what the window says into the .ts files, keeping what is translated there, and
compiles them. English has plural forms only. A test finds what is left to translate.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN", "zh_TW", "en")


def sources() -> list[Path]:
    """Return the modules that may say something to a person in the window, in a steady order."""
    code = ROOT / "desktop" / "jiaoyue"
    return sorted(module for module in code.rglob("*.py") if module.name != "cli.py")


def collect(language: str) -> None:
    """Write the source strings of the code into a language's .ts file."""
    target = TRANSLATIONS / f"jiaoyue_{language}.ts"
    plurals = plurals_in(target) if target.exists() else {}
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    command = [tool("lupdate"), *options, "-target-language", language]
    subprocess.run([*command, *map(str, sources()), "-ts", str(target)], check=True)
    keep_plurals(target, plurals, only_plurals=language == "en")


def plurals_in(target: Path) -> dict[tuple[str, str], list[str]]:
    """Return the plural forms of a .ts file, by context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in ET.parse(target).iter("context")
        for message in context.iter("message")
        if message.get("numerus")
    }


def keep_plurals(
    target: Path, plurals: dict[tuple[str, str], list[str]], *, only_plurals: bool
) -> None:
    """Mark what counts something as such: lupdate sees it in ``tr`` alone, not in ``translate``."""
    tree = ET.parse(target)
    for context in tree.iter("context"):
        for message in list(context.iter("message")):
            source = message.findtext("source", "")
            if "%n" in source:
                _mark_plural(message, plurals.get((context.findtext("name", ""), source), []))
            elif only_plurals:
                context.remove(message)
    for context in list(tree.iter("context")):
        if context.find("message") is None:
            tree.getroot().remove(context)
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), "unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    target.write_text(f"{head}{text}\n", "utf-8")


def _mark_plural(message: ET.Element, forms: list[str]) -> None:
    translation = message.find("translation")
    if message.get("numerus") or translation is None:
        return
    message.set("numerus", "yes")
    translation.text = None
    for form in forms or [""]:
        ET.SubElement(translation, "numerusform").text = form
    if all(forms) and forms:
        translation.attrib.pop("type", None)


def compile_(language: str, target: Path) -> None:
    """Compile a language's .ts file."""
    source = TRANSLATIONS / f"jiaoyue_{language}.ts"
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which are installed beside Python."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def main() -> None:
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        collect(language)
        compile_(language, TRANSLATIONS / f"jiaoyue_{language}.qm")


if __name__ == "__main__":
    main()
