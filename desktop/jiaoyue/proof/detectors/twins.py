"""One of two characters that are printed all but alike, where only the other can stand: 己经, 末必.

Both are everyday characters, so that models see little amiss; but what stands beside each is
settled. A pair is in the table where the words that its wrong half does stand in are few enough
to be told. What stands beside it may belong to another word all the same (逐步 代替), so that both
models together must read the other better.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley, Run

_N = "一二三四五六七八九十"
_DAY = f"(?<=月[{_N}廿])|(?<=月[{_N}廿][{_N}])|(?<=月[二三]十[{_N}])"
_REPORTED = "|".join(f"(?<=向{'.' * size}反)" for size in range(2, 7))
_TWINS: Sequence[tuple[str, str, str, str]] = (
    # What is printed, what must stand before and behind it, and what should be there.
    (
        "己",
        "(?<![自知利克异舍律戊损各正修为关妲由乙一守如于体后害诸罪悦责尽爱洁虚昧忘推成度环与量贵])",
        "(?![方见任所丑卯巳未酉亥身及饥人之烷二出酸酮溺欲内糖私物意])",
        "已",
    ),
    ("巳", "", "(?=[经于在将被])", "已"),
    ("已", "(?<=自)(?<![不能]自)", "(?![经成有被是])", "己"),
    (
        "末",
        "(?<![周月年期岁始本粉端纪季日旬之碎毫夏秋冬春木煤药沫肉椒辣那阿首巧微明清元宋唐汉辽金隋朝])",
        "(?=[能有经见必及满解获成肯曾免尝遂婚足敢予知])",
        "未",
    ),
    ("未", "(?<=[周月期])", "$", "末"),
    ("口", _DAY, "(?![人井猪])", "日"),
    ("曰", f"{_DAY}|(?<=[今昨])", "", "日"),
    ("目", f"(?<=[{_N}])", "(?=[上下]午|凌晨|起至|电|讯)", "日"),
    ("日", "(?<=[项题])", "(?=[的总标录部建名])", "目"),
    ("侯", "(?<=[时气等守问伺症火])(?<![当同临届]时)", "", "候"),
    ("冶", "(?<=[不政医防统自整救])", "(?![金炼])", "治"),
    ("治", "", "(?=金工业|金局|金厂|炼)", "冶"),
    ("辨", "(?<=[核开举创承兴筹代停])", "(?![认别明识析])", "办"),
    ("拔", "(?<![选提海挺])", "(?=[打付给])", "拨"),
    ("拔", "(?<=[调划])", "", "拨"),
    ("拨", "(?<=选)", "", "拔"),
    ("藉", "(?<=[国户党学原省县西])", "(?![口以着此词由故助机])", "籍"),
    ("令", "(?<![司命法指禁号勒下使明])", "(?!天下)(?=[年天晨晚])", "今"),
    ("今", "", "(?=人[满感振惊鼓高担兴遗难欣羡敬吃])", "令"),
    ("今", "(?<=[命指])", "(?![年天日晚晨早后])", "令"),
    ("兔", "(?<=[避难减豁])", "", "免"),
    ("兔", "(?<![狡白家野])", "(?=[费税疫职])", "免"),
    ("人", "(?<=[纳陷涌])", "(?=[了国到])", "入"),
    ("人", "(?<=收)", "(?=[达增减超约])", "入"),
    ("千", "(?<=[由关属])", "(?=[此这那该是])", "于"),
    ("千", f"(?<![{_N}两百万几数上成若秋大])", "(?!部一腔)(?=[部群警净燥旱扰涉劲])", "干"),
    ("干", "(?<=[二三四五六七八九两数几])", f"(?=[{_N}百元斤亩多余吨公瓦户])", "千"),
    (
        "干",
        "(?<=一)",
        f"(?!二净)(?=[{_N}百元斤亩多余吨])(?![{_N}百多余]+[年天月日夜晚辈])",
        "千",
    ),
    ("士", "", "(?=[产豆墙坑坯])(?<![兵战人女男壮绅武博护教院骑巴的]士)", "土"),
    ("土", "(?<=[战护女博院烈])", "(?![地壤豆方木产石墙改匪司著家])", "士"),
    ("第", "(?<=[兄徒])", f"(?![{_N}])", "弟"),
    ("代", "(?<=[步砍])", "(?![表车])", "伐"),
    ("伐", "(?<=[时现近世])", "", "代"),
    ("暑", "(?<=[部签])", "(?![期假])", "署"),
    ("裁", "", "(?=[树种苗秧植])", "栽"),
    ("裁", "(?<=[刊登])", "", "载"),
    ("剌", "", "(?=[激绣刀猬])", "刺"),
    ("亨", "(?<![大富贞元利])", "(?=[受有用])", "享"),
    ("亨", "(?<=[分共])", "", "享"),
    ("折", "(?<![打曲挫骨])", "(?=[迁除卸])", "拆"),
    ("密", "(?<![茂稠浓紧严])", "(?=[蜂桃柚饯])", "蜜"),
    ("密", "(?<=[蜂甜])", "", "蜜"),
    ("徒", "(?<=迁)", "", "徙"),
    ("徙", "", "(?=[弟工手步])", "徒"),
    ("竟", "(?<![究毕])", "(?=[赛争标技])", "竞"),
    ("竞", "(?<=[究毕])", "", "竟"),
    ("呜", "(?<=[笛雷共齐])", "", "鸣"),
    ("呜", "", "(?=[笛炮枪锣])", "鸣"),
    ("班", "", "(?=[驳斓])", "斑"),
    ("斑", "(?<=[上下夜早晚])", "(?![马点斓纹驳块竹鸠])", "班"),
    ("撒", "", "(?=[销职离换])", "撤"),
    ("洲", "(?<=[治杭苏福郑徐扬温梧惠兰])", "", "州"),
    ("杨", "(?<=[表飘宣])(?<![代图]表)", "", "扬"),
    ("杨", "", "(?=了扬|起了|帆远)", "扬"),
    ("间", "(?<![离中])", "(?=计于|明[来情原去])", "问"),
    ("而", "(?<=^一)", "(?![再三足言终竟论又十百千])", "面"),
    ("人", "(?<![个法私本外每客])", "(?=股[了村合])", "入"),
    ("间", "(?<=[慰询疑顾])", "(?![隙歇断或接距])", "问"),
    ("问", "(?<=[期空房车])", "(?![题询他她我你道起到及答卷世责政津])", "间"),
    ("困", "(?<![贫穷艰围被犯受所脱])", "(?=此)", "因"),
    ("凤", "(?<=[作刮狂歪])(?<!鸡作)", "(?!凰)", "风"),
    ("亿", "(?<=[回记])", "", "忆"),
    ("驰", "(?<=松)", "", "弛"),
    ("恳", "(?<=开)", "", "垦"),
    ("恳", "", "(?=[荒区殖])", "垦"),
    ("荼", "(?<![如曼毗神])", "(?![毒靡蘼毗])", "茶"),
    ("姆", "(?<=[大竖])", "(?=指)", "拇"),
    ("稍", "", "(?=[信话]|回[来去家])", "捎"),
    ("稍", "(?<=[树眉柳竹钩])", "", "梢"),
    ("延", "(?<=[华圣])", "(?![续长安期伸])", "诞"),
    ("蒿", "(?<=[撑竹])", "", "篙"),
    ("邃", "", "(?=道)", "隧"),
    ("汁", "(?<=血)", "", "汗"),
    ("付", "(?<=豆)", "(?![款出给清钱])", "腐"),
    ("称", "(?<=过)", "(?![为作呼赞号他她自是其重量体])", "秤"),
    ("应", _REPORTED, "(?![堆式器釜过快慢])", "映"),
    ("渡", "", "(?=过难关|过晚年|过童年|过一生|过余生|过假期|过春节|过危机|过困境)", "度"),
    ("暴", "", "(?=满)", "爆"),
    ("坐", f"(?<=[{_N}两百多])", "(?=[山桥楼塔庙城])", "座"),
    ("年", "(?<=日[上下])", "", "午"),
    ("广", "(?<=工)", "(?![场泛大播告而东西州阔为众受开深征集汽电])", "厂"),
    ("爪", "(?<=[西黄南冬丝苦甜])(?<!鳞西)", "(?!哇)", "瓜"),
    ("杳", "(?<![音杳])", "(?![无渺然如冥杳不])", "查"),
    ("辛", "(?<=所)", "", "幸"),
    ("慢", "(?<=[水浪])", "(?=[出过延])", "漫"),
    ("躁", "(?<=干)", "", "燥"),
    ("援", "(?<=[教传讲])", "(?![疆助藏建外救])", "授"),
    ("每", "(?<=[字父])", "(?![天个次年人月日周晚早逢当])", "母"),
    (
        "著",
        "(?<=[指站坐看望拿带抱背挑扛提跟随沿靠挂摆放围躺睡跪骑走跑笑哭唱听盼住戴握捧推拉牵低抬冒顶踏"
        "踩陪端盯瞧追扶趁凭闪])",
        "(?![名作称述书者录有成])(?!$)",
        "着",
    ),
)
_SURE = 0.7
_LEAST_SAVED = 2.0
"""What the right one saves at least by both models together."""
_SETTLED = frozenset("籍映度梢着")
"""What stands before and behind these leaves nothing to ask: 巴西藉, 向县里反应, 渡过难关, 指著."""
_ONE_FORM = frozenset("着")
"""Traditional print has the twin of these for both: 站著, 著名."""

_OTHER = QT_TRANSLATE_NOOP("findings", "“{word}” is likelier here than “{words}”.")


def _find(galley: Galley) -> Iterator[Finding]:
    for run in galley.runs:
        text = run.text
        for at in (at for at, character in enumerate(text) if character in _BY_PRINTED):
            for pattern, right in _BY_PRINTED[text[at]]:
                if right in _ONE_FORM and galley.traditional:
                    continue
                if pattern.match(text, at) and _is_better(run, at, right):
                    start = run.start + at
                    said = converter("s2t").convert(right).text if galley.traditional else right
                    yield run.article.finding(
                        FindingKind.LOOKALIKE,
                        Span(start, start + 1),
                        _OTHER,
                        suggestions=(said,),
                        confidence=_SURE,
                        values={"word": said},
                    )
                    break


def _is_better(run: Run, at: int, right: str) -> bool:
    if right in _SETTLED:
        return True
    return run.lattice.saved(at, right) + run.saved_again(at, right) >= _LEAST_SAVED


def _by_printed() -> Mapping[str, Sequence[tuple[re.Pattern[str], str]]]:
    out: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for printed, before, behind, right in _TWINS:
        out[printed].append((re.compile(f"(?:{before}){printed}{behind}"), right))
    return dict(out)


_BY_PRINTED = _by_printed()

TWINS = Detector(FindingKind.LOOKALIKE, _find)
