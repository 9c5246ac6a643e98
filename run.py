#!/usr/bin/env python3
"""Start Jiaoyue with nothing but Python 3.11 or newer.

  python3 run.py              open the window on the five sample pages
  python3 run.py WORDS...     what `jiaoyue WORDS...` does; try `python3 run.py help`
  python3 run.py setup        set up and stop
  python3 run.py test [...]   run the tests; the words after it go to pytest

On Windows write `py run.py`. The first run makes a folder .venv beside this file and fetches the
packages of requirements.lock into it, each checked by its hash. Later runs only compare a stamp.

This file imports the standard library alone, and is written so that an old Python can still read
it and say that it is too old. It removes no .venv but one that it made.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
APP_LOCK = "requirements.lock"
TEST_LOCK = "requirements-dev.lock"  # holds all of APP_LOCK, at the same versions
STAMP = "made-by-run.json"

OFFLINE = """\
The packages could not be fetched: the package index did not answer.
Check the connection and run this again. Behind a proxy set HTTPS_PROXY; if the index is slow or
shut off where you are, name a mirror of it in PIP_INDEX_URL."""
NO_WHEEL = """\
There is no ready-made package for this computer or this Python ({python} on {machine}).
Jiaoyue runs on 64-bit Windows, macOS and Linux with a standard Python from python.org or from
the system."""


class SetupError(Exception):
    """What keeps the app from being set up, as sentences that a person can act on."""


class Environment:
    """The .venv of one checkout: absent, made by this file, or another tool's."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp = self.folder / STAMP
        windows = os.name == "nt"
        self.python = self.folder / ("Scripts/python.exe" if windows else "bin/python")

    def prepare(self, lock: str) -> None:
        """Make sure that the packages of ``lock`` are there; quick if they are.

        Raises SetupError when they are not and cannot be fetched.
        """
        if self.folder.exists() and not self.stamp.exists():
            self.borrow(lock)
        elif not self.fits(lock):
            try:
                self.build(lock)
            except OSError as error:
                raise SetupError(unwritable(self.folder, error)) from error

    def fits(self, lock: str) -> bool:
        """Return whether an earlier run finished with this lock and this Python."""
        return self.is_sound() and self.read_stamp().get(lock) == digest(self.root / lock)

    def is_sound(self) -> bool:
        """Return whether a finished environment of this Python is there."""
        return self.read_stamp().get("python") == python_tag() and self.python.exists()

    def read_stamp(self) -> dict[str, str]:
        """Return what the last run wrote; nothing if it did not finish."""
        try:
            return dict(json.loads(self.stamp.read_text("utf-8")))
        except (OSError, ValueError):
            return {}

    def borrow(self, lock: str) -> None:
        """Use another tool's environment as it is, if it holds the packages of ``lock``."""
        lacking = self.lacking(lock) if self.python.exists() else ["a Python"]
        if lacking:
            raise SetupError(
                f"{self.folder} was made by another tool and lacks {', '.join(lacking)}.\n"
                "Bring it up to date with that tool (`uv sync`), or remove it and run this again."
            )

    def lacking(self, lock: str) -> list[str]:
        """Return the packages of ``lock`` that are not installed here at their version."""
        installed = {
            f"{canonical(name)}=={version}"
            for folder in self.folder.glob("[Ll]ib/**/site-packages/*.dist-info")
            for name, _, version in [folder.name[: -len(".dist-info")].rpartition("-")]
        }
        wanted = [f"{canonical(name)}=={version}" for name, version in pins(self.root / lock)]
        lacking = [pin for pin in wanted if pin not in installed]
        if not any(pin.startswith("jiaoyue==") for pin in installed):
            lacking.append("jiaoyue itself")
        return lacking

    def build(self, lock: str) -> None:
        """Make the environment, anew if an earlier run was cut short, and fill it."""
        if not self.is_sound():
            say(f"Setting up {self.folder}")
            say("This happens once and fetches 110 to 160 MB.")
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.folder.mkdir()
            self.stamp.touch()
            self.create()
        else:
            say(f"The list of packages has changed; bringing {self.folder} up to date.")
            self.stamp.write_text("", "utf-8")
        self.install(lock)
        self.link_sources()
        self.compile()
        self.finish(lock)

    def create(self) -> None:
        """Make an empty environment from the Python below any that is active."""
        base = getattr(sys, "_base_executable", sys.executable)
        made = subprocess.run(
            [base, "-I", "-X", "utf8", "-m", "venv", str(self.folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if made.returncode:
            raise SetupError(f"Python could not make {self.folder}:\n{tail(made.stdout)}")

    def install(self, lock: str) -> None:
        """Fetch and install what ``lock`` names, telling of the larger ones.

        Raises SetupError with what pip's words mean.
        """
        command = [str(self.python), "-I", "-X", "utf8", "-m", "pip", "install"]
        options = ["--no-deps", "--require-hashes", "--retries", "3", "--no-input"]
        # A user's setting may send packages home instead of here.
        environ = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        lines: list[str] = []
        with subprocess.Popen(
            [*command, *options, "-r", str(self.root / lock)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=environ,
        ) as pip:
            assert pip.stdout is not None
            for line in pip.stdout:
                lines.append(line)
                large = re.match(r"\s*Downloading (\S+?)-\d\S* \((.+ MB)\)", line)
                if large:
                    say(f"  {large[1]}  {large[2]}")
        if pip.returncode:
            raise SetupError(meaning("".join(lines)))

    def link_sources(self) -> None:
        """Let this environment import the package from desktop/.

        The way there is relative: it outlives a move and holds no letters that a code page lacks.
        """
        inside = "Lib/site-packages" if os.name == "nt" else "lib/python{}.{}/site-packages"
        folder = self.folder.resolve() / inside.format(*sys.version_info[:2])
        way = os.path.relpath(self.root.resolve() / "desktop", folder)
        (folder / "jiaoyue.pth").write_text(way + "\n", "ascii")

    def compile(self) -> None:
        """Compile the package now, so that the first window need not wait for it."""
        sources = str(self.root / "desktop")
        # Where the folder cannot be written, Python compiles at each start, which is only slower.
        subprocess.run([str(self.python), "-m", "compileall", "-qq", sources], check=False)

    def finish(self, lock: str) -> None:
        """Note that all of ``lock`` is there: last of all, and at one stroke."""
        locks = (APP_LOCK, TEST_LOCK) if lock == TEST_LOCK else (APP_LOCK,)
        note = {"python": python_tag(), **{name: digest(self.root / name) for name in locks}}
        draft = self.stamp.with_suffix(".draft")
        draft.write_text(json.dumps(note, indent=1), "utf-8")
        draft.replace(self.stamp)

    def call(self, arguments: list[str], *, folder: Path | None = None) -> int:
        """Run this environment's Python in ``folder`` and return its exit code."""
        child = subprocess.Popen([str(self.python), *arguments], cwd=folder)
        # Ctrl+C reaches the child too, which knows better how to stop.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        code = child.wait()
        return 128 - code if code < 0 else code


def say(text: str) -> None:
    """Print ``text`` at once."""
    print(text, flush=True)


def digest(file: Path) -> str:
    """Return the SHA-256 of ``file``."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def python_tag() -> str:
    """Return what installed packages depend on: ``cpython-311``."""
    return str(sys.implementation.cache_tag)


def canonical(name: str) -> str:
    """Return a package's ``name`` as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: Path) -> list[tuple[str, str]]:
    """Return name and version of what ``lock`` asks for on every machine."""
    return re.findall(r"^([\w.-]+)==(\S+) *\\?$", lock.read_text("utf-8"), re.MULTILINE)


def tail(text: str) -> str:
    """Return the last lines of ``text``, set in."""
    return "\n".join(f"  {line}" for line in text.strip().splitlines()[-12:])


def meaning(output: str) -> str:
    """Return what the ``output`` of a failed pip means for the person before the screen."""
    if "DO NOT MATCH THE HASHES" in output:
        return (
            "A package that was fetched is not the one that was tested, so nothing of it was "
            f"used.\nIf a mirror is set, try without it.\n{tail(output)}"
        )
    if re.search(r"No space left|Errno 28|not enough space", output):
        return "The disk is full: setting up needs about 600 MB."
    if re.search(r"NewConnection|ConnectTimeout|ProxyError|ReadTimeout|SSLError|Retrying", output):
        return OFFLINE
    if "No matching distribution found" in output:
        version = ".".join(map(str, sys.version_info[:3]))
        system = os.uname() if hasattr(os, "uname") else None
        machine = f"{system.sysname} {system.machine}" if system else sys.platform
        return NO_WHEEL.format(python=version, machine=machine) + f"\n{tail(output)}"
    return f"The packages could not be installed:\n{tail(output)}"


def unwritable(folder: Path, error: OSError) -> str:
    """Return what to do when ``folder`` cannot be made, filled or removed."""
    return (
        f"{folder} cannot be written: {error.strerror or error}.\n"
        "Copy the whole folder to a place of your own and run it there. If another window of "
        "Jiaoyue is open, close it first."
    )


def too_old() -> str | None:
    """Return a sentence if this Python cannot run the app."""
    if sys.version_info >= OLDEST:
        return None
    wanted = ".".join(map(str, OLDEST))
    here = ".".join(map(str, sys.version_info[:3]))
    return (
        f"Jiaoyue needs Python {wanted} or newer; this is {here} ({sys.executable}).\n"
        "Install a newer one from https://www.python.org/downloads/ or from your system, and "
        f"name it: `python{wanted} run.py`."
    )


def no_venv() -> str | None:
    """Return a sentence if this Python cannot make environments, as Debian's at first."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return None
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    return (
        "This Python came without the part that makes environments. Install it with:\n\n"
        f"  {sudo}apt-get install {package}\n"
    )


def no_libraries(*, screen: bool) -> str | None:
    """Return a sentence if the system lacks what Qt loads, or a screen."""
    sys.path.insert(0, str(ROOT / "desktop"))
    from jiaoyue import machine  # here, for an old Python could not read it

    return machine.obstacle(os.environ, screen=screen)


def ready(root: Path, lock: str, *hindrances: str | None) -> Environment:
    """Return the environment of ``root`` with ``lock`` installed.

    Raises SetupError with all that is in the way, so that one round of installing cures it.
    """
    environment = Environment(root)
    in_the_way = [] if environment.folder.exists() else [no_venv()]
    sentences = [sentence for sentence in (*in_the_way, *hindrances) if sentence]
    if sentences:
        raise SetupError("\n".join(sentences))
    environment.prepare(lock)
    return environment


def main(words: list[str]) -> int:
    """Do what ``words`` ask for and return the exit code."""
    if words[:1] == ["test"]:
        environment = ready(ROOT, TEST_LOCK, no_libraries(screen=False))
        return environment.call(["-m", "pytest", *words[1:]], folder=ROOT)
    if words == ["setup"]:
        ready(ROOT, APP_LOCK)
        say("Ready. Start with: python3 run.py")
        return 0
    if not words:
        environment = ready(ROOT, APP_LOCK, no_libraries(screen=True))
        return environment.call(["-m", "jiaoyue", "sample"])
    if words[0] in {"help", "-h", "--help"}:
        say(str(__doc__).strip())
        return 0
    return ready(ROOT, APP_LOCK).call(["-m", "jiaoyue", *words])


def guarded(words: list[str]) -> int:
    """Do ``main`` and turn what a person can act on into words and an exit code."""
    try:
        return main(words)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next run takes it up again.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(too_old() or guarded(sys.argv[1:]))
