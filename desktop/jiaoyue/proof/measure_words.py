"""The measure words of Chinese: what may stand between a number and what it counts.

The lists are made from the language, not from texts; they know nothing of what goes with what.
"""

from __future__ import annotations

EVERYDAY = frozenset(
    "个名位人户家条只头匹颗粒株棵块片张份篇本册卷部台架辆艘座栋幢间所件套副双把盏盘碗杯瓶箱包袋捆次趟遍场阵"
    "声句首段项种笔亩斤吨石斗尺寸丈米元角年月日天岁倍担里枝根顶床口桶封任枚"
)
"""Those that papers use every day, in Simplified characters."""

_OTHERS = (
    # Things, and what holds them.
    "支尾丛朵节处层级道门扇面堵眼井幅页对柄壶罐缸束扎串排行列队组群批伙帮股团堆挂框笼竿杆盒茬坛匙勺筐篓挑车船滴撮捧抹铺领席"
    "桌餐轴进榀拱跨墩窟窖穴孔洞畦垄窝胎羽瓣曲阕折碟煲泡壳管瓮盆囊兜抱具炉灶窑锅池棚疋围帧响般垛端峰格截茎卡缕箩落撇丝提筒坨汪网"
    "叶纸盅镜辑票叠沓摊挺墙身"
    # Lengths, weights, times, moneys.
    "圈分厘两钱升合毛夜周代世届期号点刻秒时小星季旬载平立公千万亿多几余半美英海华毫港欧马卢法盾铢镑克吋呎磅盎听坪浬両寻仞庹垧甲顷文蚊"
    "码字度摄银金铜目旧新光廿卅闰春秋冬夏晚早"
    # Events and works.
    "回番顿样款桩宗起步成局轮环拳脚刀枪针线剂味方帖贴付丸版集幕章令刊讲学例宿出摞巡弯发下服炮箭鞭棍役仗战胜负和手投记波拨招掌拍遭"
    "匝腔堂单档"
    # Who and where they are.
    "边色问委极相优良员伍班连营师军厂国族姓省路市县区乡镇村社校屯街巷弄厢站程楼室房航科系院州洲大中老女男兵民农职工干官党青少儿教派辈妹弟姐哥钗菜汤券水渠坝陂变策"
)
MEASURES = EVERYDAY | frozenset(_OTHERS)
"""All, with what is counted without a measure: 三街, 五中, 两省, 四水."""

# What OpenCC makes of some, as of 只, 里 and 斗, is another word's character.
_TRADITIONAL = str.maketrans(
    "册个户条只头颗块张辆栋间双盘阵声项种笔亩吨岁担顶门届场盏",
    "冊個戶條隻頭顆塊張輛棟間雙盤陣聲項種筆畝噸歲擔頂門屆場盞",
)


def in_print(measure: str, *, traditional: bool) -> str:
    """Return a measure word as a page prints it; a word without another form is returned as is."""
    return measure.translate(_TRADITIONAL) if traditional else measure
