"""Forms of a date that designers like, and that only their weekday makes sure.

16 | 星期四 | 2016年6月, 88年10月27日, 02/03/2011: with no weekday beside them they say nothing.
"""

from __future__ import annotations

import re

from jiaoyue.newspaper.date_eras import ERA
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN

DESIGNED = (
    re.compile(
        r"(?<![0-9])(?P<y>19[0-9]{2}|20[0-9]{2})\s+(?P<m>[0-9]{1,2})[./](?P<d>[0-9]{1,2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9])(?P<m>[0-9]{1,2})[./](?P<d>[0-9]{1,2})\s+(?P<y>19[0-9]{2}|20[0-9]{2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9])(?P<d>[0-9]{1,2})[-./](?P<m>[0-9]{1,2})[-./]"
        r"(?P<y>19[0-9]{2}|20[0-9]{2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9])(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/(?P<y>19[0-9]{2}|20[0-9]{2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9A-Za-z.])(?P<ry>[0-9]{2,3})[./](?P<m>[0-9]{1,2})[./](?P<d>[0-9]{1,2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9])(?P<y>19[0-9]{2}|20[0-9]{2})[.年]\s*(?P<m>[0-9]{1,2})月?\s+(?P<d>[0-9]{1,2})"
        r"(?![0-9年月])"
    ),
    re.compile(
        r"(?<![0-9月])(?P<d>[0-9]{1,2})\s+(?P<y>19[0-9]{2}|20[0-9]{2})[.年]\s*(?P<m>[0-9]{1,2})"
        r"月?(?![0-9.])"
    ),
    re.compile(
        rf"(?P<m>{DAY_OR_MONTH})\s*月\s*(?P<d>{DAY_OR_MONTH})\s*日(?=[^日。，,]{{0,12}}?\s"
        rf"(?:(?P<era>{ERA})\s*(?P<ry>[0-9]{{1,3}}|[元百{HAN}]{{1,5}})"
        rf"|(?P<y>[0-9]{{4}}|[一二][{HAN}Oo0]{{3}}))\s*年)"
    ),
    re.compile(
        r"(?<![0-9])(?P<y>19[0-9]{2}|20[0-9]{2})\s+(?P<m>[0-9]{1,2})\s+(?P<d>[0-9]{1,2})(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9])(?P<y>19[0-9]{2}|20[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])(?![0-9])"
    ),
    re.compile(
        r"(?<![0-9月])(?P<d>[0-9]{1,2})日?\s+(?:星期|礼拜|周)[一二三四五六日天]\s+"
        r"(?P<y>19[0-9]{2}|20[0-9]{2})[./年]\s*(?P<m>[0-9]{1,2})月?(?![0-9.])"
    ),
    re.compile(
        r"(?<![0-9./月年])(?P<d>[0-9]{1,2})日?\s+(?P<y>19[0-9]{2}|20[0-9]{2})/(?P<m>[0-9]{1,2})"
        r"(?![0-9./])"
    ),
)
"""Patterns whose groups are those of a date in figures; ``era`` and ``ry`` are of another count."""

OF_THE_REPUBLIC = re.compile(
    rf"(?<![0-9{HAN}国和正治康德同绪统丰百])(?P<ry>[0-9]{{2,3}}|[{HAN}百]{{1,5}})\s?年\s?"
    rf"(?P<m>{DAY_OR_MONTH}|元)\s?月\s?(?P<d>{DAY_OR_MONTH})\s?[日号]"
)
"""八十八年十月二十七日, as papers of Taiwan and of the Republic leave their count unnamed."""
