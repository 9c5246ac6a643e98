"""The commands that find say what they found, where, and what they could not understand."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jiaoyue import paths
from jiaoyue.cli import main
from jiaoyue.newspaper.page import read_page_file


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "l.jiaoyue"
    assert run("import", *paths.sample_pages(), "--library", path).exit_code == 0
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], prog_name="jiaoyue")


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_search_prints_one_object_an_article_with_spans_of_its_page(library: Path) -> None:
    found = lines(run("search", "工會", "--library", library, "--json", "--limit", 5))
    assert len(found) == 5
    for article in found:
        assert {"id", "source", "title", "date", "city", "hits", "snippet"} <= article.keys()
        text = read_page_file(Path(str(article["source"]))).text
        hits = article["hits"]
        assert isinstance(hits, list)
        assert hits
        assert all("".join(text[start:end].split()) in {"工会", "工", "会"} for start, end in hits)


def test_lines_show_the_words_between_what_stands_around_them(library: Path) -> None:
    (first, *_) = lines(run("search", "工会", "--library", library, "--json", "--lines"))
    concordance = first["lines"]
    assert isinstance(concordance, list)
    assert {line["words"] for line in concordance} <= {"工会"}
    shown = run("search", "工会", "--library", library, "--lines", "--limit", 1).stdout
    assert "【工会】" in shown


def test_several_libraries_are_searched_as_one(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    page = tmp_path / "page.txt"
    page.write_text("工会新闻\n本报讯 工会今天开会。\n", "utf-8")
    assert run("import", page, "--library", other, "--date", "2024-02-03").exit_code == 0
    both = ("--library", library, "--library", other)
    found = lines(run("search", "工会", *both, "--json", "--limit", 1000))
    assert found[0]["source"] == str(page)
    assert len(found) == int(run("search", "工会", *both, "--count").stdout)
    oldest = lines(run("search", "工会", *both, "--json", "--order", "oldest", "--limit", 1000))
    assert oldest[-1]["source"] == str(page)
    assert len(oldest) == len(found)


def test_what_cannot_be_understood_is_a_sentence_and_status_1(library: Path) -> None:
    result = run("search", "(工会", "--library", library)
    assert result.exit_code == 1
    assert "character 1" in result.stderr
    assert "Traceback" not in result.output


def test_the_index_is_built_again_and_check_sees_where_it_is_wrong(
    library: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    assert run("backup", copy, "--library", library).exit_code == 0
    assert run("check", "--library", copy).exit_code == 0
    with sqlite3.connect(copy) as connection:
        connection.execute(
            "UPDATE article_body SET blocks = (SELECT blocks FROM article_body WHERE article = 4)"
            " WHERE article = 3"
        )
    faults = json.loads(run("check", "--library", copy, "--json").stdout)["faults"]
    assert any("article 3" in fault for fault in faults)
    assert any("not said" in fault for fault in faults)
    assert run("index", "--rebuild", "--library", copy).exit_code == 0
    result = run("check", "--sizes", "--library", copy)
    assert "pairs" in result.stdout
    assert "index" not in result.stdout
