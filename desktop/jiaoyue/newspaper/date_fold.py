"""One reading of the many ways to print a date: full-width and Traditional forms made one.

Each character stays one character, so that offsets hold. The pairs are those that words about
dates need, feasts and congresses included; it is no conversion of a text.
"""

from __future__ import annotations

import re

from jiaoyue.newspaper.numerals import HAN

_TRADITIONAL = (
    "與醜專業東兩嚴個箇豐臨麗舉義習鄉書爭於亞產産從價眾衆優會傳體餘側兒剋黨興茲內軍農"
    "鼕沖衝決準減幾齣擊劃剛創製辦務動勞區醫韆華盧衞衛卽厤曆歷廈縣雙發髮變疊檯臺颱號閤"
    "衕後嚮曏員週迴團糰園國圖圓聖聲備頭奧婦孫學實審憲傢對導將爾侷屆島峯佈師帶蓆幫廣慶"
    "開張強歸噹當徹徵誌唸態總願戰掃報擬換據攝敎無舊時崑機殺權條來構標樹覈橋夢畢氣漢溝"
    "澤濟灣滿濱災點煙菸熱愛獻現電磚確禮鞦籌簽籤係繫紅級紀綫線組織經結給統績續綜編網羣"
    "職聯勝臘藝節蘆範錶見觀規覽計訂議訊記講設詞話誕讀調談財責質貧貫貿踐車載輯達過運這"
    "進遠連遲選鄧郵鋒長門閉間聞陽陰階際麪麫麵預領題風餅齡緒閏"
)
_SIMPLIFIED = (
    "与丑专业东两严个个丰临丽举义习乡书争于亚产产从价众众优会传体余侧儿克党兴兹内军农"
    "冬冲冲决准减几出击划刚创制办务动劳区医千华卢卫卫即历历历厦县双发发变叠台台台号合"
    "同后向向员周回团团园国图圆圣声备头奥妇孙学实审宪家对导将尔局届岛峰布师带席帮广庆"
    "开张强归当当彻征志念态总愿战扫报拟换据摄教无旧时昆机杀权条来构标树核桥梦毕气汉沟"
    "泽济湾满滨灾点烟烟热爱献现电砖确礼秋筹签签系系红级纪线线组织经结给统绩续综编网群"
    "职联胜腊艺节芦范表见观规览计订议讯记讲设词话诞读调谈财责质贫贯贸践车载辑达过运这"
    "进远连迟选邓邮锋长门闭间闻阳阴阶际面面面预领题风饼龄绪闰"
)
_WIDE = "０１２３４５６７８９○◯Ｏ：，．／－（）“”「」『』＂"
_NARROW = '0123456789〇〇〇:,./-()"""""""'
_FORMS = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_WIDE_FORMS = tuple(zip(_WIDE, _NARROW, strict=True))
_ONLY_TRADITIONAL = re.compile(f"[{_TRADITIONAL}]")
_TEN = re.compile(
    rf"拾(?:(?<=[{HAN}年月国]拾)(?=\s?[{HAN}年月日号])|(?<![一-鿿]拾)(?=[{HAN}]{{0,2}}\s?[年月日]))"
)
"""The formal ten where a date has it; 收拾三年 is a word and three years."""

_OFTEN = re.compile("[國時會學來們這個說開關長門東為與於當將後對從過還]")
_ENOUGH = 100
"""Characters of a page to one that only Traditional writes, at most."""


def is_traditional(text: str) -> bool:
    """Return whether a page is in Traditional characters, a quoted word or two not counted."""
    return len(_OFTEN.findall(text)) * _ENOUGH > len(text)


def has_traditional(text: str) -> bool:
    """Return whether a few words, as a file's name, have a character only Traditional writes."""
    return _ONLY_TRADITIONAL.search(text) is not None


def folded(text: str) -> str:
    """Return the text with one form for each character that a date can be written with."""
    for wide, narrow in _WIDE_FORMS:
        text = text.replace(wide, narrow)
    return _TEN.sub("十", _ONLY_TRADITIONAL.sub(lambda found: _FORMS[found[0]], text))
