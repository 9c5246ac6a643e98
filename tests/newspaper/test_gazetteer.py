from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.newspaper.gazetteer import Level, Unit, gazetteer, official_code
from jiaoyue.paths import resource

GAZETTEER = gazetteer()


def first(name: str) -> Unit:
    return GAZETTEER.senses(name)[0].unit


@pytest.mark.parametrize(
    ("name", "full", "code"),
    [
        ("杭州", "杭州市", "330100"),
        ("临安", "临安区", "330112"),
        ("臨安區", "临安区", "330112"),
        ("臺北市", "台北市", "710100"),
        ("恩施州", "恩施土家族苗族自治州", "422800"),
        ("景宁县", "景宁畲族自治县", "331127"),
        ("管城", "管城回族区", "410104"),
        ("北平", "北京市", "110000"),
        ("奉天", "沈阳市", "210100"),
        ("宁波专区", "宁波专区", "330200"),
        ("忻县专区", "忻县专区", "140900"),
        ("辑安县", "辑安县", "220582"),
        ("澂江縣", "澂江县", "530481"),
        ("渝北", "渝北区", "500112"),
        ("江北县", "江北县", "510224"),
        ("襄樊", "襄樊市", "420600"),
        ("漠河县", "漠河县", "232723"),
        ("吴县", "吴县", "320524"),
        ("浦东", "浦东新区", "310115"),
        ("旺角", "油尖旺区", "810005"),
    ],
)
def test_name_is_found_in_full_short_former_and_traditional_form(
    name: str, full: str, code: str
) -> None:
    assert (first(name).name, first(name).code) == (full, code)


def test_larger_and_present_units_come_first() -> None:
    assert [sense.unit.level for sense in GAZETTEER.senses("吉林")] == [
        Level.PROVINCE,
        Level.CITY,
    ]
    assert first("萧山").name == "萧山区"


def test_name_shared_by_several_counties_has_them_all() -> None:
    cities = {
        GAZETTEER.path(sense.unit)[-2].name
        for sense in GAZETTEER.senses("鼓楼区")
        if not sense.unit.now
    }

    assert cities == {"南京市", "徐州市", "福州市", "开封市"}


def test_unknown_name_has_no_sense() -> None:
    assert GAZETTEER.senses("鹦鹉洲市") == ()
    assert GAZETTEER.unit("999999") is None


def test_one_character_is_never_left_of_a_name() -> None:
    assert first("和县").short == "和县"
    assert first("赵县").short == "赵县"


def test_path_runs_from_the_province_down() -> None:
    assert [unit.name for unit in GAZETTEER.path(first("奉化区"))] == ["浙江省", "宁波市", "奉化区"]
    assert [unit.name for unit in GAZETTEER.path(first("渝中区"))] == ["重庆市", "渝中区"]


def test_a_county_merged_when_the_tables_end_counts_as_present() -> None:
    rivals = {GAZETTEER.path(sense.unit)[0].name for sense in GAZETTEER.senses("江北区")}

    assert rivals == {"重庆市", "浙江省"}
    assert not any(sense.unit.now for sense in GAZETTEER.senses("江北区"))


def test_former_county_lies_in_the_present_city() -> None:
    former = first("江东区")

    assert former.now
    assert GAZETTEER.path(former)[-2].name == "宁波市"


def test_towns_of_a_county_are_in_the_order_of_their_codes() -> None:
    towns = GAZETTEER.towns_of("330112")

    assert {"锦城街道", "天目山镇"} <= {town.name for town in towns}
    assert [town.code for town in towns] == sorted(town.code for town in towns)
    assert all(town.code.startswith("330112") and town.level is Level.TOWN for town in towns)


def test_city_without_counties_has_its_towns_itself() -> None:
    assert "虎门镇" in {town.name for town in GAZETTEER.towns_of("441900")}
    assert GAZETTEER.towns_of("330000") == ()


def test_town_names_lead_to_their_counties() -> None:
    assert GAZETTEER.counties_with_town("瓜沥镇") == ("330109",)
    assert len(GAZETTEER.counties_with_town("城关镇")) > 50
    assert GAZETTEER.counties_with_town("无此镇") == ()


def test_official_code_of_taiwan_hong_kong_and_macau_is_the_whole() -> None:
    assert official_code(first("板桥区")) == "710000"
    assert official_code(first("观塘区")) == "810000"
    assert official_code(first("义乌市")) == "330782"
    assert official_code(GAZETTEER.towns_of("330112")[0]) == "330112"


def test_every_present_unit_lies_in_a_present_one_of_a_larger_level() -> None:
    units = {
        sense.unit for names in GAZETTEER.starts.values() for name in names
        for sense in GAZETTEER.senses(name)
    }  # fmt: skip
    present = [unit for unit in units if not unit.now]

    assert len([unit for unit in present if unit.level == Level.PROVINCE]) == 34
    assert len([unit for unit in present if unit.level == Level.CITY]) > 340
    assert len([unit for unit in present if unit.level == Level.COUNTY]) > 3000
    for unit in units:
        assert bool(unit.parent) == (unit.level != Level.PROVINCE)
        assert not unit.parent or GAZETTEER.unit(unit.parent) is not None


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    folded = GAZETTEER.fold(text)

    assert len(folded) == len(text)
    assert GAZETTEER.fold(folded) == folded


def test_resource_stays_small() -> None:
    size = sum(file.stat().st_size for file in resource("gazetteer").glob("*.zz"))

    assert size < 400_000
