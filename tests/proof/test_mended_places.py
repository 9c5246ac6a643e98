"""What is left to doubt of a place's name where a person corrected it once."""

from __future__ import annotations

from jiaoyue.newspaper.article import Article, Block, Place, Role
from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import Galley, galley_article
from jiaoyue.text.layer import Patch
from jiaoyue.text.span import Span

PAGE = (
    "昨天，杭州市余杭区鸚鵡镇的民宿开了业。鸚鵡的茶园里，采茶的人唱起了歌。"
    "鸚鵡镇是座山里的小镇，春天来的客人多。"
)
ABOUT = Place("浙江省", "杭州市", "余杭区", "330110")


def found(page: str, *corrections: Patch) -> list[tuple[str, int, str, tuple[str, ...]]]:
    """Return what is doubted of a page of one article, each with its place on the page."""
    block = Block(Role.BODY, (Span(0, len(page)),))
    article = galley_article(page, Article((block,), place=ABOUT), (), corrections, ALL_RULES)
    return [
        (finding.kind.value, finding.spans[0].start, finding.words, finding.suggestions)
        for finding in findings(Galley(page, "sha", (article,)))
    ]


def written(page: str, was: str, now: str, *, after: int = 0) -> Patch:
    """Return the correction of the first ``was`` from ``after`` on."""
    at = page.index(was, after)
    return Patch(Span(at, at + len(was)), now, was)


def test_a_town_corrected_once_is_offered_where_its_name_stands_again() -> None:
    first = PAGE.index("鸚鵡")
    again = [PAGE.index("鸚鵡的"), PAGE.index("鸚鵡镇是")]
    assert found(PAGE) == [
        ("place", first, "鸚鵡镇", ("鸬鸟镇",)),
        *(("place", at, "鸚鵡", ("鸬鸟",)) for at in again),
    ]

    left = found(PAGE, written(PAGE, "鸚鵡", "鸬鸟"))

    assert left == [("place", at, "鸚鵡", ("鸬鸟",)) for at in again]


def test_what_is_left_is_offered_until_the_last_is_corrected() -> None:
    second = PAGE.index("鸚鵡的")
    both = written(PAGE, "鸚鵡", "鸬鸟"), written(PAGE, "鸚鵡", "鸬鸟", after=second)

    assert found(PAGE, *both) == [("place", PAGE.index("鸚鵡镇是"), "鸚鵡", ("鸬鸟",))]


def test_what_a_person_wrote_otherwise_is_offered_and_nothing_else() -> None:
    left = found(PAGE, written(PAGE, "鸚鵡", "径山"))

    assert [suggested for *_, suggested in left] == [("径山",), ("径山",)]


def test_one_place_written_for_another_says_nothing_of_the_others() -> None:
    page = "昨天，余杭区径山镇的民宿开了业。径山的茶园里，采茶的人唱起了歌。"

    assert found(page, written(page, "径山", "鸬鸟")) == found(page)
