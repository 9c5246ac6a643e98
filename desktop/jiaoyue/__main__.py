"""The way in: a command runs without a window, anything else opens it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue import machine, paths

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = frozenset(
    {
        "backup",
        "check",
        "compact",
        "errata",
        "history",
        "import",
        "index",
        "inspect",
        "lexicon",
        "list",
        "merge",
        "move",
        "noise",
        "proof",
        "remove",
        "reread",
        "role",
        "rules",
        "search",
        "set",
        "show",
        "part",
        "split",
        "undo",
    }
)
SAMPLE = "sample"
NO_WINDOW = 1


def main() -> int:
    """Do what the words on the command line ask for; return the exit status."""
    if getattr(sys, "frozen", False):
        # A program packed into one starts itself again for each process that reads pages.
        from multiprocessing import freeze_support

        freeze_support()
    words = sys.argv[1:]
    if words == ["help"]:
        words = ["--help"]
    if words == [SAMPLE]:
        library = paths.sample_library()
        return _window(library, () if library.exists() else paths.sample_pages())
    if words and (words[0] in COMMANDS or not all(Path(word).exists() for word in words)):
        return _command(words)
    return _window(*for_window([Path(word) for word in words]))


def for_window(named: Sequence[Path]) -> tuple[Path | None, Sequence[Path]]:
    """Return which of what was named is the library to open, if one is, and what to import."""
    library = next(filter(paths.is_library, named), None)
    return library, [path for path in named if path != library]


def _command(words: Sequence[str]) -> int:
    # Loaded here, so that the window does not wait for what only commands need.
    from jiaoyue.cli import main as command

    command(words, prog_name="jiaoyue")
    return 0


def _window(library: Path | None, files: Sequence[Path]) -> int:
    obstacle = machine.screen_obstacle(os.environ)
    if obstacle is not None:
        print(obstacle, file=sys.stderr)
        return NO_WINDOW
    # What is loaded now stays; looking through it for rubbish takes longer than to show the list.
    gc.disable()
    os.environ.update(machine.input_method_environment(os.environ))
    try:
        from jiaoyue import app
    except ImportError:
        obstacle = machine.obstacle(os.environ, screen=True)
        if obstacle is None:
            raise
        print(obstacle, file=sys.stderr)
        return NO_WINDOW
    return app.run(library, files)


if __name__ == "__main__":
    sys.exit(main())
