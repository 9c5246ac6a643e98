"""A place that a person names is filled in, and never guessed."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.named import (
    AmbiguousPlaceError,
    UnknownPlaceError,
    names_listed,
    place_as_written,
    place_named,
    places_like,
    places_named,
    written,
)


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


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("杭州", ["浙江省 杭州市"]),
        ("溫州", ["浙江省 温州市"]),
        ("福州鼓楼", ["福建省 福州市 鼓楼区"]),
        ("福建 鼓楼区", ["福建省 福州市 鼓楼区"]),
        ("上海市 浦东新区", ["上海市 浦东新区"]),
        ("鸬鸟", ["浙江省 杭州市 余杭区 鸬鸟镇"]),
        ("没有县", []),
        ("", []),
    ],
)
def test_a_place_is_known_by_what_is_typed(typed: str, places: list[str]) -> None:
    found = places_named(typed)
    assert [written(place) for place in found] == places
    assert all(places_named(written(place)) == (place,) for place in found)


def test_all_places_of_one_name_are_named_the_larger_first() -> None:
    assert [written(place) for place in places_named("朝阳")][:2] == [
        "辽宁省 朝阳市",
        "北京市 朝阳区",
    ]


def test_places_are_offered_while_their_name_is_typed() -> None:
    offered = [written(place) for place in places_like("鹿", 4)]
    assert "浙江省 温州市 鹿城区" in offered
    assert len(offered) == 4
    assert written(places_like("杭州市余", 1)[0]) == "浙江省 杭州市 余杭区"
    assert places_like("", 5) == ()


def test_a_place_that_no_table_has_is_known_by_its_end() -> None:
    assert place_as_written("没有县") == Place(county="没有县")
    assert place_as_written("象山县 没有镇").city == "宁波市"
    with pytest.raises(UnknownPlaceError, match="没有"):
        place_as_written("没有")


def test_names_are_parted_and_each_is_there_once() -> None:
    assert names_listed("王某、李 某，王某 ；") == ("王某", "李 某")
