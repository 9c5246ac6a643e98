"""A library proofread from the command line: what is doubtful, and corrections from a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from jiaoyue.cli import main
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """青溪修路记

本报讯 记者甘来报道 青溪村修通了环山路,推进乡村振兴、乡村振兴、产业振兴。技术员在现场帮肋清理路面。

柳湾通了水

本报讯 记者乐山报道 柳湾村昨天通了自来水,三百户人家用上了干净水,老人说水是甜的,孩子也说水是甜的。
"""
"""Both articles are invented."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.jiaoyue"
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert CliRunner().invoke(main, ["import", str(page), "--library", str(path)]).exit_code == 0
    return path


def run(library: Path, *words: object) -> Result:
    return CliRunner().invoke(
        main, [*map(str, words), "--library", str(library)], prog_name="jiaoyue"
    )


def said(library: Path, *words: object) -> list[dict[str, Any]]:
    result = run(library, *words, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def ids(library: Path) -> dict[str, str]:
    return {row["title"]: row["id"] for row in said(library, "list")}


def text(library: Path, article: str) -> str:
    return run(library, "show", article).stdout


def corrections(library: Path, *lines: str) -> Path:
    file = library.parent / "corrections.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return file


def test_proof_lists_what_is_doubtful_with_its_article_and_what_stands_beside_it(
    library: Path,
) -> None:
    repeat, wrong = said(library, "proof")

    assert repeat["article"] == wrong["article"] == ids(library)["青溪修路记"]
    assert (repeat["kind"], repeat["suggestions"]) == ("repeat", ["乡村振兴、"])
    assert (wrong["before"][-2:], wrong["words"], wrong["after"][:2]) == ("场帮", "肋", "清理")
    assert wrong["suggestions"][0] == "助"
    assert PAGE[wrong["start"] : wrong["end"]] == "肋"


def test_proof_of_one_article_leaves_the_others_out(library: Path) -> None:
    assert said(library, "proof", ids(library)["柳湾通了水"]) == []


def test_without_yes_corrections_are_only_said(library: Path) -> None:
    road = ids(library)["青溪修路记"]
    file = corrections(library, "article,wrong,right", f"{road[:12]},帮肋,帮助")

    (planned,) = said(library, "proof", "--apply", file)

    assert (planned["wrong"], planned["right"], planned["made"]) == ("帮肋", "帮助", False)
    assert "帮肋" in text(library, road)


def test_what_is_deleted_is_said_in_words(library: Path) -> None:
    road = ids(library)["青溪修路记"]
    file = corrections(library, "article,wrong,right", f"{road},帮肋,")

    told = run(library, "proof", "--apply", file, "--yes").stdout

    assert "[delete “帮肋”]" in told
    assert "delete “帮肋”" in run(library, "history").stdout


def test_corrections_of_several_articles_are_made_recorded_and_undone_as_one_step(
    library: Path,
) -> None:
    road, water = ids(library)["青溪修路记"], ids(library)["柳湾通了水"]
    file = corrections(
        library,
        "篇,误,正,前文,理由",
        f"{road},帮肋,帮助,,手误",
        f"{road},乡村振兴、乡村振兴、,乡村振兴、,,",
        f"{water},水是甜的,水甜得很,孩子也说,",
    )

    assert run(library, "proof", "--apply", file, "--yes", "--author", "甘校").exit_code == 0

    assert "推进乡村振兴、产业振兴。技术员在现场帮助清理路面。" in text(library, road)
    assert "老人说水是甜的，孩子也说水甜得很。" in text(library, water)
    with Library(library, read_only=True) as own:
        page = own.readers()[0][0]
        made = own.corrections(page)
    assert {(one.author, one.reason) for one in made} == {("甘校", "手误"), ("甘校", "")}
    assert said(library, "proof") == []
    assert run(library, "undo").exit_code == 0
    assert "帮肋" in text(library, road)
    assert "孩子也说水是甜的" in text(library, water)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["article,wrong", "a,b"], "no column right"),
        (["article,wrong,right", "ROAD,,助"], "Line 2 of the corrections file leaves wrong empty"),
        (["article,wrong,right", "zzz,帮肋,帮助"], "Line 2 of the corrections file: no single"),
        (["article,wrong,right", "ROAD,帮肋,帮助", "ROAD,帮忙,帮助"], "Line 3 of the"),
        (["article,wrong,right", "WATER,水是甜的,x"], "stands 2 times"),
        (["article,wrong,right", "ROAD,帮肋,帮助", "ROAD,肋清,助清"], "Lines 2 and 3"),
        (["article,wrong,right", 'ROAD,"帮肋,帮助'], "is not CSV"),
    ],
)
def test_a_row_that_cannot_be_meant_is_named_and_nothing_is_done(
    library: Path, lines: list[str], told: str
) -> None:
    road, water = ids(library)["青溪修路记"], ids(library)["柳湾通了水"]
    rows = [line.replace("ROAD", road).replace("WATER", water) for line in lines]
    before = text(library, road)

    result = run(library, "proof", "--apply", corrections(library, *rows), "--yes")

    assert result.exit_code == 1
    assert told in result.stderr
    assert text(library, road) == before


def test_yes_without_a_file_is_bad_usage(library: Path) -> None:
    assert run(library, "proof", "--yes").exit_code == 2


def test_words_are_made_right_from_a_file_and_doubted_again(library: Path) -> None:
    file = library.parent / "lexicon.tsv"
    file.write_text("帮肋\n\n肋\t\t1950\t2099\n", encoding="utf-8")
    assert run(library, "lexicon", "--add", file).stdout == "帮肋\n肋\t\t1950\t2099\n"
    assert [row["kind"] for row in said(library, "proof")] == ["repeat"]
    assert said(library, "lexicon")[1]["until"] == 2099
    assert run(library, "lexicon", "--remove", file).stdout == ""
    assert len(said(library, "proof")) == 2
    assert run(library, "undo").exit_code == 0
    assert len(said(library, "lexicon")) == 2


def test_a_line_that_is_no_word_changes_nothing_and_is_named(library: Path) -> None:
    file = library.parent / "lexicon.tsv"
    file.write_text("帮肋\n肋\t\t2099\t1950\n", encoding="utf-8")
    result = run(library, "lexicon", "--add", file)
    assert result.exit_code == 1
    assert "Line 2" in result.stderr
    assert said(library, "lexicon") == []
