"""run.py, without the network: what it keeps, what it makes anew, what it says."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
EMPTY = "# nothing to install\n"


def load() -> ModuleType:
    """Return run.py as a module."""
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


run = load()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout whose locks name nothing, at a path that is hard on code pages."""
    root = tmp_path / "报纸 and more"
    (root / "desktop" / "jiaoyue").mkdir(parents=True)
    (root / "desktop" / "jiaoyue" / "__init__.py").write_text("here = __file__\n", "utf-8")
    (root / run.APP_LOCK).write_text(EMPTY, "utf-8")
    (root / run.TEST_LOCK).write_text(EMPTY, "utf-8")
    return root


def ready(root: Path, lock: str = run.APP_LOCK) -> Any:
    """Leave an environment as a finished run does, without the seconds that a real one takes."""
    environment = run.Environment(root)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    environment.finish(lock)
    return environment


def site_packages(root: Path) -> Path:
    """Return where packages lie in the environment of ``root``, made if need be."""
    inside = "Lib/site-packages" if os.name == "nt" else "lib/python3.11/site-packages"
    folder = root / ".venv" / inside
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_an_old_python_can_read_it() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 8))


def test_an_old_python_is_named_with_the_one_that_is_needed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))

    sentence = run.too_old()

    assert "needs Python 3.11 or newer; this is 3.9.2" in sentence


def test_this_python_is_new_enough() -> None:
    assert run.too_old() is None


def test_help_needs_no_setting_up() -> None:
    shown = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "--help"], capture_output=True, text=True, check=True
    )

    assert "python3 run.py test" in shown.stdout


def test_a_finished_environment_fits(checkout: Path) -> None:
    assert ready(checkout).fits(run.APP_LOCK)


def test_an_environment_for_tests_serves_the_app_too(checkout: Path) -> None:
    environment = ready(checkout, run.TEST_LOCK)

    assert environment.fits(run.TEST_LOCK)
    assert environment.fits(run.APP_LOCK)


def test_an_environment_for_the_app_does_not_serve_the_tests(checkout: Path) -> None:
    assert not ready(checkout).fits(run.TEST_LOCK)


def test_a_new_lock_is_noticed(checkout: Path) -> None:
    environment = ready(checkout)

    (checkout / run.APP_LOCK).write_text("click==8.1.8\n", "utf-8")

    assert not environment.fits(run.APP_LOCK)
    assert environment.is_sound()


def test_another_python_is_noticed(checkout: Path) -> None:
    environment = ready(checkout)

    environment.stamp.write_text(
        environment.stamp.read_text("utf-8").replace(run.python_tag(), "cpython-310"), "utf-8"
    )

    assert not environment.is_sound()


@pytest.mark.parametrize("left", ["", "{", '{"python": "cpy'])
def test_a_run_that_was_cut_short_is_noticed(checkout: Path, left: str) -> None:
    environment = ready(checkout)

    environment.stamp.write_text(left, "utf-8")

    assert not environment.is_sound()


def test_an_environment_of_another_tool_is_used_when_it_holds_everything(checkout: Path) -> None:
    (checkout / run.APP_LOCK).write_text("Some.Package==1.0 \\\n    --hash=sha256:0\n", "utf-8")
    environment = run.Environment(checkout)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    for name in ("some_package-1.0", "jiaoyue-0.1.0"):
        (site_packages(checkout) / f"{name}.dist-info").mkdir()

    environment.prepare(run.APP_LOCK)

    assert not environment.stamp.exists()


def test_an_environment_of_another_tool_is_never_changed(checkout: Path) -> None:
    (checkout / run.APP_LOCK).write_text("click==8.1.8 \\\n    --hash=sha256:0\n", "utf-8")
    environment = run.Environment(checkout)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    (site_packages(checkout) / "click-8.0.0.dist-info").mkdir()
    before = sorted(environment.folder.rglob("*"))

    with pytest.raises(run.SetupError, match=r"lacks click==8\.1\.8, jiaoyue itself"):
        environment.prepare(run.APP_LOCK)

    assert sorted(environment.folder.rglob("*")) == before


def test_the_lock_is_read_without_what_only_some_machines_need(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        "a-b==1.0 \\\n    --hash=sha256:00\n    # via c\n"
        "d==2 ; sys_platform == 'win32' \\\n    --hash=sha256:11\n",
        "utf-8",
    )

    assert run.pins(lock) == [("a-b", "1.0")]


def test_an_environment_is_made_from_nothing_and_finds_the_sources(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    environment = run.ready(checkout, run.APP_LOCK)

    assert list(checkout.glob("desktop/jiaoyue/__pycache__/__init__.*.pyc"))
    found = subprocess.run(
        [str(environment.python), "-I", "-X", "utf8", "-c", "import jiaoyue; print(jiaoyue.here)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(found.stdout.strip()).samefile(checkout / "desktop" / "jiaoyue" / "__init__.py")
    assert environment.fits(run.APP_LOCK)


@pytest.mark.slow
def test_after_a_failed_installation_the_next_run_starts_afresh(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = hashlib.sha256(b"").hexdigest()
    (checkout / run.APP_LOCK).write_text(f"click==8.1.8 --hash=sha256:{digest}\n", "utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    environment = run.Environment(checkout)
    with pytest.raises(run.SetupError, match="no ready-made package"):
        environment.prepare(run.APP_LOCK)
    (environment.folder / "half a package").touch()
    (checkout / run.APP_LOCK).write_text(EMPTY, "utf-8")

    environment.prepare(run.APP_LOCK)

    assert environment.fits(run.APP_LOCK)
    assert not (environment.folder / "half a package").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_a_sentence(checkout: Path) -> None:
    checkout.chmod(0o555)

    with pytest.raises(run.SetupError, match="Copy the whole folder to a place of your own"):
        run.Environment(checkout).prepare(run.APP_LOCK)

    checkout.chmod(0o755)


def test_something_else_named_like_the_environment_is_left_alone(checkout: Path) -> None:
    (checkout / ".venv").write_text("mine", "utf-8")

    with pytest.raises(run.SetupError, match="made by another tool"):
        run.Environment(checkout).prepare(run.APP_LOCK)

    assert (checkout / ".venv").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=2)) after NewConnectionError", "did not answer"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "not the one that was"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: No matching distribution found for x==1", "no ready-made package"),
        ("error: subprocess-exited-with-error\n  gcc is unhappy", "gcc is unhappy"),
    ],
)
def test_a_failure_of_pip_is_explained(output: str, sentence: str) -> None:
    assert sentence in run.meaning(output)


def test_all_that_is_in_the_way_is_said_at_once(checkout: Path) -> None:
    with pytest.raises(run.SetupError, match=r"(?s)first.*second"):
        run.ready(checkout, run.APP_LOCK, "first", None, "second")

    assert not (checkout / ".venv").exists()


def test_the_exit_code_of_the_app_is_passed_on(checkout: Path) -> None:
    script = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('run', {str(ROOT / 'run.py')!r})\n"
        "run = importlib.util.module_from_spec(spec); spec.loader.exec_module(run)\n"
        "from pathlib import Path\n"
        f"environment = run.Environment(Path({str(checkout)!r}))\n"
        "environment.python = sys.executable\n"
        "sys.exit(environment.call(['-c', 'raise SystemExit(7)']))\n"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 7


def test_the_stamp_says_which_locks_it_stands_for(checkout: Path) -> None:
    environment = ready(checkout, run.TEST_LOCK)

    note = json.loads(environment.stamp.read_text("utf-8"))

    expected = hashlib.sha256(EMPTY.encode()).hexdigest()
    assert note[run.APP_LOCK] == note[run.TEST_LOCK] == expected
