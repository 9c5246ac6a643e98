"""Words that are written with a character of another word: 担误, 按装, 再接再励.

The table holds misspellings that schoolbooks and editors warn of and that are no word themselves;
what some papers write on purpose (名符其实, 渡假) and what was right once (复盖) is not in it. Papers
older than today's spelling are left alone, and so are characters that belong to two words.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley, Run

_TABLE = (
    "担误→耽误 按装→安装 按排→安排 报怨→抱怨 报消→报销 调济→调剂"
    " 视查→视察 分争→纷争 纠分→纠纷 布署→部署 部暑→部署 松驰→松弛"
    " 粗旷→粗犷 粗燥→粗糙 寒喧→寒暄 防碍→妨碍 防犯→防范 幅射→辐射"
    " 膨涨→膨胀 打腊→打蜡 腊烛→蜡烛 杀戳→杀戮 脉博→脉搏 脉膊→脉搏"
    " 沉缅→沉湎 萎糜→萎靡 风糜→风靡 发韧→发轫 发泻→发泄 发辉→发挥"
    " 欣尝→欣赏 尝识→赏识 追朔→追溯 编篡→编纂 修茸→修葺 针贬→针砭"
    " 震憾→震撼 振憾→震撼 震奋→振奋 凭添→平添 装祯→装帧 辩认→辨认"
    " 辨论→辩论 暴炸→爆炸 苍桑→沧桑 诚肯→诚恳 绸密→稠密 道谦→道歉"
    " 典形→典型 掂记→惦记 凋蔽→凋敝 恶耗→噩耗 繁锁→繁琐 反溃→反馈"
    " 范筹→范畴 弗晓→拂晓 干躁→干燥 枯躁→枯燥 急燥→急躁 慷概→慷慨"
    " 慨括→概括 气慨→气概 感概→感慨 更叠→更迭 贯输→灌输 灌概→灌溉"
    " 惯彻→贯彻 贯切→贯彻 规摸→规模 模坊→模仿 规距→规矩 规率→规律"
    " 诡密→诡秘 含盖→涵盖 侯选→候选 侯车→候车 等侯→等候 时侯→时候"
    " 湖涂→糊涂 换散→涣散 荒缪→荒谬 即然→既然 技俩→伎俩 接恰→接洽"
    " 恰谈→洽谈 洽淡→洽谈 融恰→融洽 惊谎→惊慌 警剔→警惕 酒巴→酒吧"
    " 决窍→诀窍 觉查→觉察 恐布→恐怖 扩撒→扩散 历害→厉害 贸昧→冒昧"
    " 密秘→秘密 密蜂→蜜蜂 勉厉→勉励 激厉→激励 鼓厉→鼓励 欧打→殴打"
    " 膀徨→彷徨 批露→披露 疲备→疲惫 偏辟→偏僻 开僻→开辟 拼博→拼搏"
    " 嵌制→钳制 倾刻→顷刻 清淅→清晰 清彻→清澈 煞那→刹那 深遂→深邃"
    " 诉颂→诉讼 坦护→袒护 通辑→通缉 统缉→通缉 通迅→通讯 讯速→迅速"
    " 宛惜→惋惜 危胁→威胁 威摄→威慑 慰籍→慰藉 尉问→慰问 书藉→书籍"
    " 暇想→遐想 险竣→险峻 严竣→严峻 陷井→陷阱 萧洒→潇洒 肖条→萧条"
    " 新颍→新颖 喧染→渲染 宣染→渲染 演译→演绎 摇蓝→摇篮 遗撼→遗憾"
    " 怡误→贻误 勇跃→踊跃 涌跃→踊跃 犹其→尤其 园满→圆满 源渊→渊源"
    " 帐蓬→帐篷 招唤→召唤 号招→号召 瞩咐→嘱咐 住扎→驻扎 住足→驻足"
    " 缀学→辍学 姿意→恣意 做弊→作弊 坐阵→坐镇 必竟→毕竟 毕竞→毕竟"
    " 究竞→究竟 竞然→竟然 竟争→竞争 竟赛→竞赛 竟选→竞选 剥消→剥削"
    " 消售→销售 抽像→抽象 储畜→储蓄 迟顿→迟钝 蹉陀→蹉跎 胆却→胆怯"
    " 挡案→档案 导至→导致 动辙→动辄 锻练→锻炼 训炼→训练 熟炼→熟练"
    " 炼习→练习 躲蔽→躲避 沸疼→沸腾 勾通→沟通 观磨→观摩 光茫→光芒"
    " 合谐→和谐 混肴→混淆 教悔→教诲 刻服→克服 关健→关键 拢断→垄断"
    " 陪偿→赔偿 赔尝→赔偿 尝还→偿还 辟如→譬如 扑素→朴素 普便→普遍"
    " 气车→汽车 遣责→谴责 取谛→取缔 奢移→奢侈 失综→失踪 手序→手续"
    " 陶汰→淘汰 寻问→询问 友宜→友谊 展揽→展览 招骋→招聘 种殖→种植"
    " 遂步→逐步 遂渐→逐渐 尊守→遵守 尊照→遵照 操综→操纵 代款→贷款"
    " 贿络→贿赂 细至→细致 表杨→表扬 倒底→到底 波萝→菠萝 分辩率→分辨率"
    " 名信片→明信片 老俩口→老两口 水笼头→水龙头 入场卷→入场券 订心丸→定心丸"
    " 哈蜜瓜→哈密瓜"
    " 气势凶凶→气势汹汹 一诺千斤→一诺千金 迫不急待→迫不及待 再接再励→再接再厉"
    " 走头无路→走投无路 穿流不息→川流不息 谈笑风声→谈笑风生 不径而走→不胫而走"
    " 金榜提名→金榜题名 仗义直言→仗义执言 世外桃园→世外桃源 默守成规→墨守成规"
    " 黄梁美梦→黄粱美梦 鼎立相助→鼎力相助 鬼鬼崇崇→鬼鬼祟祟 既往不究→既往不咎"
    " 烩炙人口→脍炙人口 人情事故→人情世故 有持无恐→有恃无恐 额首称庆→额手称庆"
    " 鸠占雀巢→鸠占鹊巢 贪脏枉法→贪赃枉法 甘败下风→甘拜下风 自抱自弃→自暴自弃"
    " 一如继往→一如既往 竞竞业业→兢兢业业 食不裹腹→食不果腹 变本加利→变本加厉"
    " 察颜观色→察言观色 出奇不意→出其不意 大才小用→大材小用 独挡一面→独当一面"
    " 费寝忘食→废寝忘食 敷衍塞则→敷衍塞责 关怀倍至→关怀备至 轰轰列列→轰轰烈烈"
    " 汗流夹背→汗流浃背 和霭可亲→和蔼可亲 换然一新→焕然一新 恢心丧气→灰心丧气"
    " 记忆尤新→记忆犹新 娇揉造作→矫揉造作 金壁辉煌→金碧辉煌 居心叵侧→居心叵测"
    " 开天劈地→开天辟地 苦心孤旨→苦心孤诣 滥芋充数→滥竽充数 老声常谈→老生常谈"
    " 礼上往来→礼尚往来 历精图治→励精图治 漫不精心→漫不经心 面黄饥瘦→面黄肌瘦"
    " 目不遐接→目不暇接 破斧沉舟→破釜沉舟 千里召召→千里迢迢 轻而一举→轻而易举"
    " 情不自尽→情不自禁 人才汇萃→人才荟萃 如法泡制→如法炮制 神彩奕奕→神采奕奕"
    " 生死悠关→生死攸关 手屈一指→首屈一指 死心踏地→死心塌地 肆无忌弹→肆无忌惮"
    " 随声附合→随声附和 提心掉胆→提心吊胆 通霄达旦→通宵达旦 委屈求全→委曲求全"
    " 相辅相承→相辅相成 兴高彩烈→兴高采烈 悬崖立马→悬崖勒马 严惩不待→严惩不贷"
    " 言简意该→言简意赅 一股作气→一鼓作气 一张一驰→一张一弛 义不容词→义不容辞"
    " 因地治宜→因地制宜 阴谋鬼计→阴谋诡计 永往直前→勇往直前 有口皆杯→有口皆碑"
    " 再所难免→在所难免 责无旁代→责无旁贷 张灯结采→张灯结彩 针峰相对→针锋相对"
    " 真知卓见→真知灼见 振耳欲聋→震耳欲聋 自立更生→自力更生 中流抵柱→中流砥柱"
    " 置若惘闻→置若罔闻 众口烁金→众口铄金 好高鹜远→好高骛远 趋之若骛→趋之若鹜"
    " 一愁莫展→一筹莫展 原形必露→原形毕露 如雷灌耳→如雷贯耳 滔滔不决→滔滔不绝"
    " 完壁归赵→完璧归赵 无精打彩→无精打采 相形见拙→相形见绌 忧心重重→忧心忡忡"
    " 壮志未筹→壮志未酬 一口同声→异口同声 举旗不定→举棋不定 一部到位→一步到位"
    " 噤若寒禅→噤若寒蝉 不言而谕→不言而喻 家谕户晓→家喻户晓 全神惯注→全神贯注"
    " 风雨同丹→风雨同舟 众志成诚→众志成城 雪中送碳→雪中送炭 齐心胁力→齐心协力"
    " 奋不雇身→奋不顾身 全力以付→全力以赴 不屈不饶→不屈不挠 披星带月→披星戴月"
    " 万事具备→万事俱备 络驿不绝→络绎不绝 载歌载午→载歌载舞 语重心常→语重心长"
    " 爱不失手→爱不释手 刻不荣缓→刻不容缓 迫在眉捷→迫在眉睫 名列前矛→名列前茅"
    " 脱颍而出→脱颖而出 首当其充→首当其冲 化险为疑→化险为夷"
)
_RIGHT = {wrong: right for wrong, _, right in (pair.partition("→") for pair in _TABLE.split())}
_PAIRS = frozenset(wrong[:2] for wrong in _RIGHT)

_MISSPELT = QT_TRANSLATE_NOOP("findings", "“{words}” is misspelt: the word is {right}.")


def _find(galley: Galley) -> Iterator[Finding]:
    if galley.is_old:
        return
    for run in galley.runs:
        text = run.text
        for wrong in _wrong_in(text):
            at = text.find(wrong)
            while at >= 0:
                if _is_whole(run, at, at + len(wrong)):
                    yield _finding(galley, run, at, wrong)
                at = text.find(wrong, at + len(wrong))


def _wrong_in(text: str) -> list[str]:
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}
    if pairs.isdisjoint(_PAIRS):
        return []
    return [wrong for wrong in _RIGHT if wrong in text]


def _is_whole(run: Run, start: int, end: int) -> bool:
    """Return whether no word reaches over an end of a stretch: 十分争取 has no 分争."""
    ends = [word.end for word in run.lattice.words]
    return (start == 0 or start in ends) and ends[bisect_right(ends, end - 1)] == end


def _finding(galley: Galley, run: Run, at: int, wrong: str) -> Finding:
    right = _RIGHT[wrong]
    if galley.traditional:
        right = converter("s2t").convert(right).text
    start = run.start + at
    return run.article.finding(
        FindingKind.LOOKALIKE,
        Span(start, start + len(wrong)),
        _MISSPELT,
        suggestions=(right,),
        confidence=0.8,
        values={"right": right},
    )


MISSPELT = Detector(FindingKind.LOOKALIKE, _find)
