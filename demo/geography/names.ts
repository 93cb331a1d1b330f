// Invented names. The syllables are ordinary, their pairing is ours: they are put together so that no
// place the author knows of is called so, and districts and streets are chosen by hand.
import { itemAt, type Random } from '../random.ts'

export interface DistrictName {
  name: string
  en: string
  streets: string[]
}

export const PROVINCE = { code: '99', name: '示范省', en: 'Demonstration Province' }
export const CITY = { code: '9901', name: '善城市', en: 'Shancheng' }
export const RIVER = { name: '善霁江', en: 'Shanji River' }
export const BROOK = { name: '筱漪溪', en: 'Xiaoyi Brook' }
export const LAKE = { name: '霁漪湖', en: 'Jiyi Lake' }

export const DISTRICTS: DistrictName[] = [
  { name: '棹西区', en: 'Zhaoxi', streets: ['棹口街道', '新檐街道', '芷桨街道', '菱桁街道', '苕畈镇'] },
  { name: '砚笙区', en: 'Yansheng', streets: ['砚檐街道', '鼓澍街道', '文荇街道', '旧杼街道', '槐砚街道'] },
  { name: '霁湖区', en: 'Jihu', streets: ['霁岸街道', '望漪街道', '籁松街道', '云楸街道', '榆畈镇'] },
  { name: '柘霁区', en: 'Zheji', streets: ['柘笛街道', '滨霁街道', '柚陌街道', '蓼禾镇'] },
]

const FIRST = [...'槿荇杼筱漪霁棠砚梧蓼苕桢澍菱芷楸榆柘樾筠桁槐椿柚葭栀']
const SECOND = [...'禾陌庭圃檐笛笙灯钟砧舟桨籁琅茗窗帘墨笺']
const ROAD_FIRST = [...'善砚霁棹桁芷蓼筠樾荇栀澍楸椿槿葭柘苕杼漪']
const ROAD_SECOND = [...'舟笛灯桨墨砧笺籁茗琅帘禾笙窗钟陌檐禧衡彰']

/** Never the same pair twice, in an order that the seed decides. */
export function namer(random: Random, first: readonly string[], second: readonly string[]): () => string {
  const pairs = random.shuffle(first.flatMap((a) => second.filter((b) => b !== a).map((b) => a + b)))
  let used = 0
  return () => itemAt(pairs, used++)
}

export function communityNamer(random: Random): () => string {
  return namer(random, FIRST, SECOND)
}

export function roadNamer(random: Random): () => string {
  return namer(random, ROAD_FIRST, ROAD_SECOND)
}

export function placeNamer(random: Random): () => string {
  return namer(
    random,
    [...'锦澄晏翠沁映听枕揽栖拾倚和禧朗泊颐叠景'],
    [...'荇霁澍筠椴漪桤砚楸葭芷槿笙籁槭漱汀穑荻'],
  )
}
