"""A place that a person names is filled in, and never guessed."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.named import AmbiguousPlaceError, place_named


@pytest.mark.parametrize(
    ("names", "place"),
    [
        ({"county": "象山县"}, Place("浙江省", "宁波市", "象山县", adcode="330225")),
        ({"city": "温州"}, Place("浙江省", "温州市", adcode="330300")),
        ({"province": "吉林"}, Place("吉林省", adcode="220000")),
        ({"city": "吉林"}, Place("吉林省", "吉林市", adcode="220200")),
        ({"county": "浦東新區"}, Place("上海市", "上海市", "浦东新区", adcode="310115")),
        ({"city": "仙桃"}, Place("湖北省", "仙桃市", "仙桃市", adcode="429004")),
        (
            {"town": "鸬鸟镇"},
            Place("浙江省", "杭州市", "余杭区", "鸬鸟镇", adcode="330110"),
        ),
        (
            {"province": "北京", "county": "朝阳区"},
            Place("北京市", "北京市", "朝阳区", adcode="110105"),
        ),
        ({}, Place()),
    ],
)
def test_what_is_above_a_place_is_filled_in(names: dict[str, str], place: Place) -> None:
    assert place_named(**names) == place


def test_a_former_county_keeps_its_name() -> None:
    assert place_named(county="萧山市").county == "萧山市"


def test_a_name_that_the_gazetteer_lacks_is_taken_as_given() -> None:
    assert place_named(city="某某市", county="没有县") == Place(None, "某某市", "没有县")
    known = place_named(county="象山县", town="没有镇")
    assert (known.city, known.town) == ("宁波市", "没有镇")


def test_one_name_of_several_places_is_told_apart_by_what_is_near_or_not_at_all() -> None:
    near = Place("吉林省", "长春市")
    assert place_named(county="朝阳区", near=near).city == "长春市"
    with pytest.raises(AmbiguousPlaceError, match="北京市朝阳区、吉林省长春市朝阳区"):
        place_named(county="朝阳区")
    with pytest.raises(AmbiguousPlaceError, match="……"):
        place_named(town="城关镇")
