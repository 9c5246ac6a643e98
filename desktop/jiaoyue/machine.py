"""What a bare Linux machine lacks, said before Qt aborts over it.

Qt's wheels leave out some libraries of the system. Without the first of them the import fails
with the name of a file, without the others the process ends with signal 6 and blames whatever
came first. This module tries the files and names the packages. It knows no Qt, imports only the
standard library, and of that little, since the window waits for it; installs nothing, and has
nothing to say about other systems.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Library(NamedTuple):
    """A shared library that Qt loads, and the package that holds it on each family of systems."""

    soname: str
    debian: str
    fedora: str
    arch: str


ALWAYS = (
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
)
X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)

NO_SCREEN = """\
There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.
Run this from the desktop, or over `ssh -X`. What needs no window works here as well:
`inspect`, `import`, `list`, `search` and the other commands."""


def obstacle(environ: Mapping[str, str], *, screen: bool) -> str | None:
    """Return sentences on all that keeps Qt from starting here, or None.

    ``screen`` says that a window is to be opened. Costs some three milliseconds, since the
    libraries found are those that Qt would load a moment later.
    """
    if sys.platform != "linux":
        return None
    lacking = missing(ALWAYS)
    if not screen:
        return advice(lacking) if lacking else None
    lacking += missing_for_screen(environ)
    sentences = [advice(lacking)] if lacking else []
    if not has_screen(environ):
        sentences.append(NO_SCREEN)
    return "\n".join(sentences) or None


def screen_obstacle(environ: Mapping[str, str]) -> str | None:
    """Return what ``obstacle`` says where Qt would abort for want of a way to a screen, or None.

    Libraries without which Qt cannot even be imported need not be asked for before: the import
    fails then, and ``obstacle`` says why.
    """
    if sys.platform != "linux" or (has_screen(environ) and not missing_for_screen(environ)):
        return None
    return obstacle(environ, screen=True)


def has_screen(environ: Mapping[str, str]) -> bool:
    """Return whether a display is named, or a Qt platform that may do without one."""
    chosen = chosen_platform(environ)
    if chosen and chosen != "xcb" and not chosen.startswith("wayland"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def chosen_platform(environ: Mapping[str, str]) -> str:
    """Return the Qt platform that must be used, without its options; empty if Qt may choose."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    return "" if ";" in asked else asked.split(":")[0]


def missing_for_screen(environ: Mapping[str, str]) -> tuple[Library, ...]:
    """Return what Qt's way to the screen lacks; nothing if one of two ways is open."""
    chosen = chosen_platform(environ)
    if chosen.startswith("wayland"):
        return missing(WAYLAND)
    if chosen and chosen != "xcb":
        return ()
    if not chosen and environ.get("WAYLAND_DISPLAY") and not missing(WAYLAND):
        return ()
    return missing(X11)


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Return those of ``libraries`` that cannot be loaded.

    Loading is asked, not ``ctypes.util.find_library``: that starts ldconfig and a compiler.
    """
    return tuple(library for library in libraries if not loads(library.soname))


def loads(soname: str) -> bool:
    """Return whether the system's loader finds ``soname`` and all that it needs."""
    # Loaded only where there is something to ask: the window waits for it.
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def advice(lacking: Iterable[Library], system: Mapping[str, str] | None = None) -> str:
    """Return what to type on this system so that ``lacking`` is there.

    ``system`` holds the fields of os-release; by default those of the running system.
    """
    lacking = tuple(lacking)
    fields = release() if system is None else system
    families = {fields.get("ID", ""), *fields.get("ID_LIKE", "").split()}
    if families & {"debian", "ubuntu"}:
        command = "apt-get install " + packages(item.debian for item in lacking)
    elif families & {"fedora", "rhel", "centos"}:
        command = "dnf install " + packages(item.fedora for item in lacking)
    elif "arch" in families:
        command = "pacman -S " + packages(item.arch for item in lacking)
    else:
        files = packages(item.soname for item in lacking)
        return f"This system lacks libraries that the window needs: {files}.\nInstall them first."
    sudo = "" if is_root() else "sudo "
    return (
        "This system lacks libraries that the window needs. Install them with:\n\n"
        f"  {sudo}{command}\n"
    )


def is_root() -> bool:
    """Return whether packages can be installed without asking for a password."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def packages(names: Iterable[str]) -> str:
    """Return ``names`` once each, in order."""
    return " ".join(dict.fromkeys(names))


def release() -> Mapping[str, str]:
    """Return the fields of os-release, none where the system has no such file."""
    # It takes longer to load than the list to show, and is needed only when something lacks.
    import platform

    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def input_method_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables to set before QApplication so that Chinese can be typed.

    Qt's wheels hold no plugin for fcitx: asked for it, they take Latin letters only and say
    nothing. fcitx also speaks ibus's protocol, which they do know.
    """
    wanted = environ.get("QT_IM_MODULE", "")
    if sys.platform != "linux" or wanted not in {"fcitx", "fcitx5"} or "QT_IM_MODULES" in environ:
        return {}
    return {"QT_IM_MODULES": "fcitx;ibus"}
