"""Measure words that what is counted never takes: 一棵子弹, 两幅手套, 十二明学生.

Which measure goes with what is a matter of the language, and readers and typists take those that
sound or look alike for one another. The table holds things that go with the one and hardly ever
with the other: 一只钢笔, 一幅笑脸 and 一颗白菜 are said. What is counted has to be a word for
itself: a 画 is no 画框, and where 三件房屋 are 纠纷 these are counted. What may be a verb as well is
doubted only where 一 before it is no 一搜, 一抬.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.measure_words import in_print
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley, Run

_CARS = "汽车 卡车 自行车 摩托 客车 货车 轿车 三轮车 大车 坦克 单车 马车 警车 面包车"
_BUILT = "大桥 桥 山头 高山 大山 楼房 大楼 城市 庙 水库 宝塔 电站 学校 工厂 坟 高炉 煤矿 水电站 木桥 石桥 岛 碉堡"
_PEOPLE = (
    "学生 职工 工人 党员 干部 教师 民警 记者 代表 群众 游客 选手 战士 司机 乘客 医生 村民 农民 队员 社员 "
    "旅客 儿童 妇女 老人 男子 女子 青年 警员"
)
_MACHINES = (
    "机器 拖拉机 电脑 电视 收割机 水泵 抽水机 显微镜 车床 发动机 冰箱 洗衣机 空调 打字机 手术 戏"
)
_TREES = "大树 树 小树 老树 古树 松树 柏树 柳树 杨树 榕树 槐树 枣树 果树 苹果树 秧苗 树苗 竹子 芦苇"
_PELLETS = "子弹 炮弹 炸弹 手榴弹 地雷 珠 星星 卫星 牙 心 糖 螺丝 钉 药丸 钻石 红心 纽扣"
_TAKES = (
    ("棵", "颗", _PELLETS),
    ("颗", "棵", _TREES),
    (
        "幅",
        "副",
        "手套 眼镜 担子 重担 磨 石磨 扑克 象棋 中药 碗筷 筷子 球拍 嗓子 模样 神情 表情 担架 手铐 脚镣 耳环 "
        "马鞍 挑子 身板 心肠 热心肠 棺",
    ),
    ("副", "幅", "画 油画 国画 壁画 照片 地图 书法 漫画 字画 宣传画"),
    ("只", "支", "队伍 部队 军队 球队 医疗队 施工队 小分队 乐队"),
    (
        "支",
        "只",
        "鸡 鸭 猫 兔 老鼠 箱子 眼睛 耳朵 船 鞋 鸽 螃蟹 蝴蝶 蜜蜂 山羊 绵羊 小羊 小狗",
    ),
    ("片", "篇", "文章 小说 散文 社论 日记 作文 论文"),
    ("分", "份", "文件 报纸 礼物 合同 杂志 问卷 试卷 报表 表格 提案 协议 请柬 盒饭 快餐 早餐 午餐"),
    ("带", "袋", "大米 面粉 化肥 水泥 奶粉 花生 瓜子 土豆 红薯 豆 黄豆 绿豆 黑豆 红豆"),
    ("量", "辆", _CARS),
    ("俩", "辆", _CARS),
    ("坐", "座", _BUILT),
    ("章", "张", "纸 桌子 床 嘴 照片 票 脸 网 椅子 名片 邮票"),
    ("件", "间", "房 房子 房屋 屋子 教室 宿舍 办公室 铺子 厂房 瓦房 草房 木屋"),
    ("间", "件", "衣服 衣裳 大衣 棉衣 棉袄 毛衣 小事 大事 好事 怪事 喜事 心事"),
    ("匹", "批", "货物 学生 干部 物资 粮食"),
    (
        "跟",
        "根",
        "木头 绳子 电线 针 扁担 竹子 钢筋 管子 棍子 柱子 火柴 头发 香烟 蜡烛 油条 甘蔗 黄瓜",
    ),
    ("睹", "堵", "墙 山墙 围墙 土墙"),
    ("冻", "栋", "楼 楼房 房 房子"),
    ("合", "盒", "磁带 火柴 药 糖 粉笔"),
    ("搜", "艘", "船 轮 渔船 军舰"),
    ("太", "台", _MACHINES),
    ("抬", "台", _MACHINES),
    ("项", "顶", "帽子 轿 轿子 帐篷"),
    ("快", "块", "钱 石头 砖 布 肉 手表 豆腐 木板"),
    ("们", "门", "课 功课 手艺 学问 大炮 技术 亲戚"),
    ("驾", "架", "飞机 钢琴 梯子"),
    ("加", "家", "企业 公司 工厂 商店 医院 银行 单位 饭店"),
    ("界", "届", "[一二三四五六七]中全会 全国人大 党代会 人代会 代表大会 运动会 理事"),
    ("锁", "所", "学校 医院 中学 小学 大学"),
    ("展", "盏", "灯 电灯 路灯 油灯 茶"),
    ("躲", "朵", "花 云 红花 鲜花 白云"),
    ("躺", "趟", "车 班车 北京 县城"),
    ("撞", "幢", "楼 楼房 房 房子"),
    ("演", "眼", "井 泉 窑"),
    ("母", "亩", "地 田 水田 水稻 山林 果园 竹林 鱼塘"),
    ("步", "部", "电影 小说 电话 手机 法律 机器 著作"),
    ("明", "名", _PEOPLE),
    ("鸣", "名", _PEOPLE),
)
_RIGHT = {printed: right for printed, right, _ in _TAKES}
_MAY_BE_ELSE = "分带量坐跟冻合搜抬快驾加锁展躲躺撞演步明鸣"
"""Those that one digit stands before as something else: 一搜, 江南一带, 七分 and 李一鸣."""
_GOT = "了过有着来出起到买送造添扛背提拿装捎寄"
"""What such a digit is a number behind: 买了一量, 捎来一带."""
_BEHIND_THIS = "棵颗幅副坐量项睹"
"""Those that are a measure behind 这, 那 and 每 as behind a number: not 这加, 那快, 每分."""
_ORDINAL = "界"
"""The only one of which 第 makes no other thing: 第三章票据法 is a chapter."""
_NUMBER = "一二两三四五六七八九十百千万几0-9"
_LONGEST_NUMBER = 8
_BEFORE = re.compile(
    rf"(?P<got>[{_GOT}])?(?P<ordinal>第)?(?:(?P<this>[这那每])|(?P<number>[{_NUMBER}]+))$"
)
_TAKEN_FOR = re.compile(
    rf"(?:^|(?<=[{_NUMBER}这那每]))(?:"
    + "|".join(
        f"{printed}(?:{'|'.join(sorted(things.split(), key=len, reverse=True))})"
        for printed, _, things in _TAKES
    )
    + ")"
)
_GO_ON = frozenset("在是被把从就也都到给上下里和与及或还又已正向将要能会可有来了过着一")
"""Words that a clause goes on with behind what is counted; and so it does with what has 了 behind."""
_DONE = frozenset("了过着")
_SAVES = -0.5
"""What the right measure saves at least in the reading of all."""

_OTHER_MEASURE = QT_TRANSLATE_NOOP(
    "findings", "What is counted here takes “{right}”, not “{words}”."
)


def _find(galley: Galley) -> Iterator[Finding]:
    for run in galley.runs:
        for match in _TAKEN_FOR.finditer(run.text):
            at, end = match.span()
            right = _RIGHT[run.text[at]]
            if (
                _counts(run, at)
                and _is_all(run, at + 1, end)
                and run.lattice.saved(at, right) > _SAVES
            ):
                said = in_print(right, traditional=galley.traditional)
                yield run.article.finding(
                    FindingKind.LOOKALIKE,
                    Span(run.start + at, run.start + at + 1),
                    _OTHER_MEASURE,
                    suggestions=(said,),
                    confidence=0.7,
                    values={"right": said},
                )


def _counts(run: Run, at: int) -> bool:
    """Return whether what stands before a measure makes it one."""
    start, measure = run.start + at, run.text[at]
    before = gazetteer().fold(run.article.text[max(0, start - _LONGEST_NUMBER) : start])
    found = _BEFORE.search(before)
    if found is None or (found["ordinal"] and measure not in _ORDINAL):
        return False
    if found["this"]:
        return measure in _BEHIND_THIS
    number = found["number"]
    if measure not in _MAY_BE_ELSE:
        return True
    # 三明 is a city, and a hundred 分 are points.
    if (measure, number[-1]) in (("明", "三"), ("分", "十"), ("分", "百")):
        return False
    return len(number) > 1 or found["got"] is not None


def _is_all(run: Run, start: int, end: int) -> bool:
    """Return whether a stretch is read in words of its own and is no part of a longer name."""
    words = run.lattice.words
    starts = [word.start for word in words]
    if start not in starts:
        return False
    if end == len(run.text):
        return True
    # 三件房和地的案子: what is counted stands behind 的.
    if end not in starts or run.text.find("的", end, len(run.text) - 1) >= 0:
        return False
    behind = [run.text[word.start : word.end] for word in words[starts.index(end) :][:2]]
    return behind[0] in _GO_ON or behind[-1] in _DONE


AGREEMENT = Detector(FindingKind.LOOKALIKE, _find)
