"""The rules of cleaning from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from jiaoyue.cli import main
from jiaoyue.store.library import Library
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


def run(library: Path, *words: object) -> Result:
    return CliRunner().invoke(
        main, [*map(str, words), "--library", str(library)], prog_name="jiaoyue"
    )


def done(library: Path, *words: object) -> list[dict[str, Any]]:
    result = run(library, *words, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def first(library: Path) -> str:
    return str(done(library, "list")[0]["id"])


def text(library: Path) -> str:
    return run(library, "show", first(library)).stdout


def test_the_rules_are_listed_with_what_they_do_in_an_article(library: Path) -> None:
    assert [(rule["rule"], rule["on"]) for rule in done(library, "rules", "list")] == [
        ("width", True),
        ("spaces", True),
    ]
    counted = done(library, "rules", "list", "--article", first(library))
    assert [(rule["places"], rule["excepted"]) for rule in counted] == [(9, 0), (2, 0)]
    plain = run(library, "rules", "list", "--article", first(library)).stdout
    assert plain.splitlines()[0] == "width\ton\t9 places, 0 excepted"


def test_a_rule_is_off_until_it_is_on_again(library: Path) -> None:
    assert done(library, "rules", "off", "width") == [{"rule": "width", "on": False}]
    assert done(library, "rules", "off", "width") == [{"rule": "width", "on": False}]
    assert "前后,青山" in text(library)
    assert run(library, "rules", "list").stdout == "width\toff\nspaces\ton\n"
    assert done(library, "undo")[0]["undone"] == "switch rule off"
    assert "前后，青山" in text(library)
    done(library, "rules", "off", "width")
    assert run(library, "rules", "on", "width").stdout == "width\ton\n"
    assert "前后，青山" in text(library)


def test_words_are_left_as_printed_and_cleaned_again(library: Path) -> None:
    (place,) = done(library, "rules", "except", first(library), "--at", "前后，青山")
    assert (place["rule"], place["printed"], place["cleaned"]) == ("width", ",", "，")
    assert "前后,青山" in text(library)
    again = done(library, "rules", "except", first(library), "--at", "前后,青山", "--again")
    assert [one["excepted"] for one in again] == [False]
    assert "前后，青山" in text(library)


def test_only_the_rule_that_is_named_is_excepted(library: Path) -> None:
    words = "今年产量增加， “好！”"
    found = done(library, "rules", "except", first(library), "--at", words, "--rule", "width")
    assert [one["cleaned"] for one in found] == ["，", "！"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--at", "青山县"), "No rule does anything"),
        (("--at", "前后，青山", "--again"), "No rule is excepted"),
        (("--at", "没有"), "does not stand"),
    ],
)
def test_words_that_no_rule_changed_are_refused(
    library: Path, words: tuple[str, ...], said: str
) -> None:
    result = run(library, "rules", "except", first(library), *words)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_rule_that_there_is_not_is_bad_usage(library: Path) -> None:
    assert run(library, "rules", "off", "magic").exit_code == 2
