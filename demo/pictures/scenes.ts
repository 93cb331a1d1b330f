// What is wrong in the made-up pictures, and how it looks once it is mended.
import { DAY, NIGHT, street } from './street.ts'

export interface Scene {
  name: string
  /** Codes of categories that it fits, without the division before them. */
  fits: readonly string[]
  /** SVG. */
  before: string
  after: string
}

const cover = (lid: string) =>
  `<ellipse cx="640" cy="800" rx="190" ry="78" fill="#4c4f53"/><ellipse cx="640" cy="800" rx="165" ry="64" fill="#17191c"/>${lid}`
const lid = `<ellipse cx="640" cy="798" rx="165" ry="64" fill="#7d8084"/>
<path d="M500 780h280M490 800h300M500 820h280M560 745v106M640 735v128M720 745v106" stroke="#5a5d61" stroke-width="8"/>`
const brokenLid = `<path d="M478 806a165 64 0 0 1 150 -70l-20 60 -60 64a165 64 0 0 1 -70 -54z" fill="#7d8084"/>
<path d="M480 760l40 14M760 850l44 8" stroke="#e0c34c" stroke-width="10"/>`

const pole = `<rect x="900" y="150" width="22" height="400" fill="#5d646b"/><path d="M911 156q-70 -50 -170 -20" stroke="#5d646b" stroke-width="18" fill="none"/>`
const lamp = (bulb: string, glow = '') =>
  `${glow}${pole}<rect x="690" y="128" width="80" height="26" rx="13" fill="${bulb}"/>`
const glow =
  '<path d="M730 150L430 900h600z" fill="#f5d98a" fill-opacity="0.28"/><ellipse cx="730" cy="800" rx="300" ry="100" fill="#f5d98a" fill-opacity="0.25"/>'

const bin = (door: string) =>
  `<rect x="560" y="420" width="170" height="210" rx="12" fill="${door}"/><rect x="545" y="400" width="200" height="30" rx="10" fill="#3f5a4b"/><circle cx="645" cy="520" r="34" fill="#ffffff55"/>`
const bags = [
  [470, 600, 60, '#33383d'],
  [560, 640, 54, '#545a60'],
  [760, 620, 66, '#2b3035'],
  [840, 650, 46, '#6b6f74'],
  [650, 392, 50, '#43484d'],
]
  .map(([x, y, r, fill]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`)
  .join('')
const scraps =
  '<path d="M400 660l40 -14 12 26zM900 660l52 8 -30 22zM700 690l34 -10 8 24z" fill="#d9cfb4"/><rect x="500" y="660" width="46" height="30" fill="#c39b62"/>'

const puddle =
  '<path d="M120 800q120 -90 420 -70t560 40q120 60 -60 110t-560 30q-360 -20 -360 -110z" fill="#7f95a5"/><path d="M300 800q160 -40 420 -10M420 860q200 20 420 -10" stroke="#ffffff66" stroke-width="6" fill="none"/>'
const drain =
  '<rect x="560" y="694" width="150" height="44" fill="#3a3d41"/><path d="M580 698v36M610 698v36M640 698v36M670 698v36" stroke="#85898d" stroke-width="10"/>'

const notes = [
  [180, 420],
  [290, 440],
  [410, 415],
  [560, 450],
  [700, 420],
  [850, 440],
  [1010, 415],
]
  .map(
    ([x = 0, y = 0], at) =>
      `<g transform="rotate(${(at % 3) * 5 - 5} ${x} ${y})"><rect x="${x}" y="${y}" width="76" height="58" fill="#f4f1e6"/><path d="M${x + 10} ${y + 16}h50M${x + 10} ${y + 30}h40M${x + 10} ${y + 44}h52" stroke="#b9463c" stroke-width="6"/></g>`,
  )
  .join('')

const bicycle = (x: number, colour: string) =>
  `<g transform="translate(${x} 560)" fill="none" stroke="${colour}" stroke-width="9"><circle cx="0" cy="60" r="44"/><circle cx="130" cy="60" r="44"/><path d="M0 60l45 -62h70l15 62M45 -2l35 62h-80M115 -2l4 -28M104 -30h30"/></g>`
const path =
  '<rect y="618" width="1280" height="26" fill="#d9b23f"/><path d="M0 624h1280M0 638h1280" stroke="#b8922a" stroke-width="4" stroke-dasharray="14 12"/>'

const tree =
  '<path d="M240 560l24 -260h22l30 260z" fill="#6b5138"/><circle cx="275" cy="250" r="120" fill="#5f7f4f"/><circle cx="200" cy="300" r="80" fill="#557447"/><circle cx="350" cy="300" r="84" fill="#6a8b58"/>'
const fallen =
  '<g transform="rotate(78 275 600)"><path d="M252 640l16 -330h24l18 330z" fill="#6b5138"/><circle cx="280" cy="250" r="120" fill="#5f7f4f"/><circle cx="210" cy="310" r="80" fill="#557447"/><circle cx="352" cy="300" r="84" fill="#6a8b58"/></g>'

const hole =
  '<path d="M470 800q40 -66 170 -60t190 50q20 60 -110 80t-200 -14q-60 -24 -50 -56z" fill="#2c2e31"/><path d="M430 790l-60 -20M840 830l90 30M600 740l-20 -40M700 876l20 44" stroke="#46494d" stroke-width="8"/>'
const patch = '<path d="M440 740h420l40 140H400z" fill="#54575b"/>'

export const SCENES: readonly Scene[] = [
  scene('cover', ['01001', '01002', '01003', '01004', '01007', '01008'], cover(brokenLid), cover(lid)),
  {
    name: 'lamp',
    fits: ['01005'],
    before: street(NIGHT, lamp('#3a3f46')),
    after: street(NIGHT, lamp('#fff1c4', glow)),
  },
  scene('rubbish', ['03001', '03003', '01101'], `${bin('#4f6f5c')}${bags}${scraps}`, bin('#4f6f5c')),
  scene('water', ['01109', '01110', '04102'], `${drain}${puddle}`, drain),
  scene('notes', ['02101'], notes, ''),
  scene(
    'bicycles',
    ['05104', '05105', '05106'],
    `${path}${[80, 210, 330, 470, 590, 720, 860, 990].map((x, at) => bicycle(x, ['#2f6f8f', '#c98a2e', '#3f7d55'][at % 3] ?? '')).join('')}`,
    path,
  ),
  scene('tree', ['04103'], fallen, tree),
  scene('road', ['04101', '02004'], hole, patch),
]

function scene(name: string, fits: readonly string[], before: string, after: string): Scene {
  return { name, fits, before: street(DAY, before), after: street(DAY, after) }
}
