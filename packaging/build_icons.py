"""Copy the interface's icons into resources/icons: ``python packaging/build_icons.py``.

The set is Lucide's, from its npm package; the window tints ``currentColor`` from its palette.
A name stands here because something on the screen needs it: take it away with its last user.
The app's own mark, jiaoyue.svg, is drawn by hand and not touched.

Not for daily use: the results are committed. Needs npm.
"""

from __future__ import annotations

import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
PACKAGE = "lucide-static@1.62.0"
NAMES = (
    "a-large-small",
    "arrow-down",
    "arrow-up",
    "book-open",
    "bookmark",
    "calendar",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "circle-alert",
    "circle-check",
    "circle-help",
    "clock",
    "command",
    "copy",
    "download",
    "ellipsis",
    "eye",
    "eye-off",
    "file-plus",
    "file-text",
    "filter",
    "folder-open",
    "highlighter",
    "import",
    "info",
    "keyboard",
    "languages",
    "layers",
    "library",
    "link",
    "list",
    "map-pin",
    "maximize",
    "merge",
    "message-square",
    "minus",
    "moon",
    "newspaper",
    "panel-left",
    "panel-right",
    "pencil",
    "plus",
    "redo-2",
    "rotate-ccw",
    "scissors",
    "search",
    "settings",
    "spell-check",
    "split",
    "square-pen",
    "sticky-note",
    "sun",
    "tag",
    "tags",
    "trash-2",
    "triangle-alert",
    "type",
    "underline",
    "undo-2",
    "upload",
    "user",
    "users",
    "x",
)


def compact(svg: str) -> str:
    """Return ``svg`` on few lines: a comment and a class are of no use to the window."""
    body = re.sub(r"<!--.*?-->\s*|\s*class=\"[^\"]*\"", "", svg, flags=re.DOTALL)
    opening, rest = body.split(">", 1)
    return f"{' '.join(opening.split())}>{rest.rstrip()}\n"


def main() -> None:
    """Fetch the package, write each icon of ``NAMES`` and the licence."""
    with tempfile.TemporaryDirectory() as scratch:
        packed = subprocess.run(
            ["npm", "pack", "--silent", PACKAGE],
            cwd=scratch,
            check=True,
            capture_output=True,
            text=True,
        )
        with tarfile.open(Path(scratch) / packed.stdout.split()[-1]) as tar:
            tar.extractall(scratch, filter="data")
        package = Path(scratch) / "package"
        ICONS.mkdir(parents=True, exist_ok=True)
        for name in NAMES:
            svg = (package / "icons" / f"{name}.svg").read_text("utf-8")
            (ICONS / f"{name}.svg").write_text(compact(svg), "utf-8")
        (ICONS / "LICENSE").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")
    print(f"{len(NAMES)} icons of {PACKAGE}")


if __name__ == "__main__":
    main()
