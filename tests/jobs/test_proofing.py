"""A page of a library before the proofreader: what the library knows bears on what is doubted."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from jiaoyue.jobs.proofing import proofread_page
from jiaoyue.marks.edit import By
from jiaoyue.marks.finding import FindingKind
from jiaoyue.marks.proofreading import ignore_here
from jiaoyue.newspaper.reader import read_page
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage

if TYPE_CHECKING:
    from pathlib import Path


def _page(number: int, name: str) -> NewPage:
    text = (
        f"青溪修路记之{number}\n\n本报讯 记者{name}报道 青溪村去年修通了环山路,果农把车开到地头。\n"
    )
    return NewPage(
        source=f"/pages/{number}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        text=text,
        reader="test 1",
        reading=read_page(text),
    )


def _library(tmp_path: Path) -> tuple[Path, int]:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as made:
        for number in range(4):
            made.add_page(_page(number, "尤承露"))
        made.add_page(_page(9, "尢承露"))
        return path, made.readers()[-1][0]


def test_a_signature_one_character_off_a_reporter_of_the_library_is_doubted(
    tmp_path: Path,
) -> None:
    path, page = _library(tmp_path)

    (found,) = proofread_page(path, page).findings

    assert (found.kind, found.words, found.suggestions) == (
        FindingKind.NAME,
        "尢承露",
        ("尤承露",),
    )


def test_what_was_set_aside_is_not_doubted_again(tmp_path: Path) -> None:
    path, page = _library(tmp_path)
    (found,) = proofread_page(path, page).findings
    with Library(path) as library:
        record = library.page(page)
        library.apply(ignore_here(found, record, By("甘校")), "甘校")

    assert proofread_page(path, page).findings == ()
