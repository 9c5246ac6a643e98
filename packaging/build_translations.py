"""Bring resources/translations into step with the code: ``python packaging/build_translations.py``.

Collects what the window says into the .ts files, keeping what is translated there, and
compiles them. English has plural forms only. A test finds what is left to translate.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN", "zh_TW", "en")
SPEAKING = ("app.py", "session", "ui")


def sources() -> list[Path]:
    """Return the modules that say something to a person, in a steady order."""
    code = ROOT / "desktop" / "jiaoyue"
    found = [code / name for name in SPEAKING]
    return sorted(
        module
        for place in found
        for module in (place.rglob("*.py") if place.is_dir() else (place,))
    )


def collect(language: str) -> None:
    """Write the source strings of the code into a language's .ts file."""
    plural = ["-pluralonly"] if language == "en" else []
    target = TRANSLATIONS / f"jiaoyue_{language}.ts"
    command = [tool("lupdate"), *plural, "-no-obsolete", "-locations", "none"]
    options = ["-source-language", "en", "-target-language", language]
    subprocess.run([*command, *options, *map(str, sources()), "-ts", str(target)], check=True)


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
