// Categories of what may be wrong with a public component. The subclasses up to 03 follow component-kinds.ts.
import { category, type DemoCategory } from './shape.ts'

const COVER = '!missing 缺失 Missing|broken 破损 Broken|rattling 松动异响 Rattling|sunken 沉降 Sunken'
const at = (key: string, zh: string, en: string, synonyms: string, conditions: string) =>
  category('component', key, zh, en, synonyms, conditions)

export const COMPONENT_CATEGORIES: DemoCategory[] = [
  at('0101', '雨水井盖', 'Storm drain cover', '井盖 窨井盖 下水井 雨水篦子', COVER),
  at('0102', '污水井盖', 'Sewer cover', '井盖 污水井 窨井', COVER),
  at('0103', '通信井盖', 'Telecom cover', '井盖 弱电井 光缆井', COVER),
  at('0104', '电力井盖', 'Power cover', '井盖 电缆井', COVER),
  at(
    '0105',
    '路灯',
    'Street lamp',
    '灯杆 灯不亮 照明',
    'dark 不亮 Dark|blinking 闪烁 Blinking|!leaning 灯杆倾斜 Leaning|!wires 线路裸露 Bare wires',
  ),
  at(
    '0106',
    '消火栓',
    'Fire hydrant',
    '消防栓 消防水',
    '!leaking 漏水 Leaking|damaged 损坏 Damaged|blocked 被遮挡 Blocked',
  ),
  at('0107', '供水井盖', 'Water supply cover', '井盖 自来水井 水表井', COVER),
  at('0108', '燃气井盖', 'Gas cover', '井盖 煤气井', COVER),
  at(
    '0201',
    '道路护栏',
    'Guard rail',
    '隔离栏 栏杆 护栏',
    'broken 破损 Broken|displaced 移位 Displaced|!fallen 倒伏 Fallen',
  ),
  at(
    '0202',
    '交通标志牌',
    'Traffic sign',
    '路牌 指示牌 标志',
    'dirty 污损 Dirty|leaning 倾斜 Leaning|hidden 被遮挡 Hidden',
  ),
  at(
    '0203',
    '人行天桥',
    'Footbridge',
    '天桥 过街桥',
    'lift 电梯停运 Lift out of order|steps 台阶破损 Steps broken|rail 扶手松动 Rail loose',
  ),
  at(
    '0204',
    '车行道',
    'Carriageway',
    '路面 马路 坑洼 沉陷',
    '!sunken 沉陷 Subsided|pothole 坑洞 Pothole|cracked 开裂 Cracked',
  ),
  at(
    '0205',
    '人行道',
    'Pavement',
    '步道 地砖 砖块',
    'loose 砖块松动 Loose slabs|missing 砖块缺失 Missing slabs|uneven 高低不平 Uneven',
  ),
  at('0206', '盲道', 'Tactile paving', '无障碍 盲道砖', 'broken 破损 Broken|interrupted 中断 Interrupted'),
  at(
    '0301',
    '果皮箱',
    'Litter bin',
    '垃圾桶 垃圾箱',
    'full 满溢 Overflowing|broken 破损 Broken|missing 缺失 Missing',
  ),
  at(
    '0302',
    '公共厕所',
    'Public toilet',
    '公厕 卫生间 厕所',
    'dirty 脏污 Dirty|broken 设施损坏 Broken|closed 未按时开放 Closed',
  ),
  at(
    '0303',
    '垃圾收集点',
    'Waste collection point',
    '垃圾房 垃圾站 分类点',
    'full 满溢 Overflowing|smell 异味 Smelly|unsorted 混投 Unsorted',
  ),
  at('0401', '休闲座椅', 'Bench', '长椅 椅子 凳子', 'broken 损坏 Broken|missing 缺失 Missing'),
  at(
    '0402',
    '行道树',
    'Street tree',
    '树木 树枝 绿化树',
    '!leaning 倾斜欲倒 About to fall|overgrown 遮挡 Overgrown|dead 枯死 Dead|pests 虫害 Pests',
  ),
  at('0403', '绿地护栏', 'Lawn fence', '绿化带 围栏', 'broken 破损 Broken|fallen 倒伏 Fallen'),
  at('0501', '房屋外立面', 'Façade', '外墙 墙皮 瓷砖', '!falling 脱落 Falling|cracked 开裂 Cracked'),
  at('0601', '健身器材', 'Outdoor gym', '健身 锻炼 器材', 'broken 损坏 Broken|loose 松动 Loose'),
]
