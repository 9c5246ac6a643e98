"""What a bare machine lacks, and the words for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jiaoyue import machine

if TYPE_CHECKING:
    from pathlib import Path

ABSENT = machine.Library("libnowhere.so.9", "libnowhere9", "nowhere", "nowhere")
DEBIAN = {"ID": "debian"}

linux = pytest.mark.skipif(sys.platform != "linux", reason="the others bring all that Qt needs")


@linux
def test_a_library_that_is_there_is_not_missing() -> None:
    libc = machine.Library("libc.so.6", "libc6", "glibc", "glibc")

    assert machine.missing((libc, ABSENT)) == (ABSENT,)


@linux
def test_tests_need_no_screen() -> None:
    assert machine.obstacle({}, screen=False) is None


@linux
def test_a_window_without_a_screen_is_refused_in_words() -> None:
    assert machine.NO_SCREEN in str(machine.obstacle({}, screen=True))


@linux
def test_before_qt_is_loaded_only_the_way_to_the_screen_is_asked_for() -> None:
    assert machine.screen_obstacle({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert machine.screen_obstacle({}) == machine.obstacle({}, screen=True)


@linux
def test_what_keeps_qt_from_being_loaded_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nfrom jiaoyue import machine\n"
        "sys.modules['PySide6'] = None\n"
        "machine.ALWAYS += (machine.Library('libnowhere.so.9', 'nowhere9', 'nowhere', 'nowhere'),)\n"
    )
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environ["PYTHONPATH"] = os.pathsep.join([str(tmp_path), *sys.path])
    ended = subprocess.run(
        [sys.executable, "-m", "jiaoyue"], env=environ, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "nowhere" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("environ", "there"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, False),
    ],
)
def test_a_screen_is_a_display_or_a_platform_without_one(
    environ: dict[str, str], there: bool
) -> None:
    assert machine.has_screen(environ) is there


def test_nothing_of_x11_is_asked_for_where_another_platform_is_chosen() -> None:
    assert machine.missing_for_screen({"QT_QPA_PLATFORM": "offscreen"}) == ()


@pytest.mark.parametrize(
    ("system", "command"),
    [
        (DEBIAN, "apt-get install libgl1 libegl1"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "apt-get install libgl1 libegl1"),
        ({"ID": "fedora"}, "dnf install libglvnd-glx libglvnd-egl"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "dnf install libglvnd-glx"),
        ({"ID": "arch"}, "pacman -S libglvnd\n"),
        ({"ID": "slackware"}, "libGL.so.1 libEGL.so.1"),
        ({}, "libGL.so.1 libEGL.so.1"),
    ],
)
def test_the_advice_is_in_the_words_of_the_system(system: dict[str, str], command: str) -> None:
    assert command in machine.advice(machine.ALWAYS[:2], system)


def test_a_user_of_fcitx_can_type_chinese() -> None:
    wanted = machine.input_method_environment({"QT_IM_MODULE": "fcitx5"})

    assert wanted == ({"QT_IM_MODULES": "fcitx;ibus"} if sys.platform == "linux" else {})


@pytest.mark.parametrize(
    "environ", [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland"}]
)
def test_another_input_method_or_a_choice_of_ones_own_stays(environ: dict[str, str]) -> None:
    assert machine.input_method_environment(environ) == {}
