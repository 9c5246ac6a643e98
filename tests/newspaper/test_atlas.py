"""The atlas has every province and what it is made of, under the gazetteer's names."""

from __future__ import annotations

import pytest

from jiaoyue import paths
from jiaoyue.newspaper.atlas import COUNTRY, HAINAN, ISLANDS, Chart, chart, corner
from jiaoyue.newspaper.gazetteer import gazetteer

PROVINCES = 34
DASHES = 9
FEW = 3


def charts() -> list[Chart]:
    country = chart(COUNTRY)
    assert country is not None
    found = [country, *(chart(area.code) for area in country.areas)]
    assert None not in found
    return [one for one in found if one is not None]


def test_every_province_is_on_the_map_and_has_one_of_its_own() -> None:
    country, *provinces = charts()
    assert len(country.areas) == len(provinces) == PROVINCES
    assert {"台湾省", "香港特别行政区", "澳门特别行政区"} <= {area.name for area in country.areas}
    assert all(len(one.areas) > 1 for one in provinces)


def test_the_islands_and_the_line_of_the_south_china_sea_are_in_the_corner() -> None:
    coast, hainan, *dashes = corner().areas[0].rings
    assert len(dashes) == DASHES
    assert all(len(ring) >= FEW for ring in (coast, hainan, *dashes))
    islands = chart(HAINAN)
    assert islands is not None
    assert [area.rings for area in islands.areas if area.code == ISLANDS] == [()]


def test_areas_lie_on_their_map_and_are_named_as_in_the_gazetteer() -> None:
    for one in charts():
        assert len({area.code for area in one.areas}) == len(one.areas)
        for area in one.areas:
            unit = gazetteer().unit(area.code)
            assert unit is None or unit.name == area.name
            for ring in area.rings:
                assert len(ring) >= FEW
                assert all(-1 <= x <= one.width + 1 and -1 <= y <= one.height + 1 for x, y in ring)


@pytest.mark.parametrize("code", ["", "510000", "nowhere"])
def test_a_map_that_is_not_there_is_none(code: str) -> None:
    assert (chart(code) is None) == (code == "nowhere")


def test_the_maps_are_small() -> None:
    assert paths.resource("map/china.zz").stat().st_size < 600_000
