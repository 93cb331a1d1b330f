// The street that every made-up picture stands in: sky, houses, a wall, pavement and road, plainly drawn. No sign, no face,
// no plate: nothing that could be taken for a real place.

export interface Light {
  sky: string
  houses: string
  wall: string
  pavement: string
  road: string
  /** Of windows. */
  glass: string
}

export const DAY: Light = {
  sky: '#cfdde6',
  houses: '#b9b4aa',
  wall: '#d8d2c4',
  pavement: '#b5b0a6',
  road: '#6c6f73',
  glass: '#8fa3b0',
}
export const NIGHT: Light = {
  sky: '#1d2634',
  houses: '#2b3038',
  wall: '#343941',
  pavement: '#3a3d42',
  road: '#24272c',
  glass: '#4a4433',
}

export function street(light: Light, things: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="768" viewBox="0 0 1280 960">
<rect width="1280" height="960" fill="${light.sky}"/>${houses(light)}
<rect y="400" width="1280" height="130" fill="${light.wall}"/><rect y="524" width="1280" height="8" fill="#00000022"/>
<rect y="530" width="1280" height="150" fill="${light.pavement}"/>${joints()}
<rect y="676" width="1280" height="16" fill="#8d8a83"/><rect y="690" width="1280" height="270" fill="${light.road}"/>
<path d="M0 850h180M320 850h180M640 850h180M960 850h180" stroke="#ffffff66" stroke-width="12"/>
${things}</svg>`
}

function houses({ glass, houses }: Light): string {
  return [60, 330, 560, 880, 1120]
    .map((x, at) => house(x, 150 + ((at * 67) % 120), 180, houses, glass))
    .join('')
}

function house(x: number, top: number, width: number, wall: string, glass: string): string {
  const windows = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map(
      (column) =>
        `<rect x="${x + 20 + column * 52}" y="${top + 24 + row * 64}" width="34" height="40" fill="${glass}"/>`,
    ),
  )
  return `<rect x="${x}" y="${top}" width="${width}" height="${400 - top}" fill="${wall}"/>${windows.join('')}`
}

function joints(): string {
  const lines = Array.from({ length: 16 }, (_, at) => `M${at * 90 - 40} 680l60 -150`).join('')
  return `<path d="${lines}M0 600h1280" stroke="#00000018" stroke-width="3" fill="none"/>`
}
