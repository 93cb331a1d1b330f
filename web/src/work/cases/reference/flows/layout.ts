// Where the boxes and arrows of a flow stand, by dagre: states from left to right, arrows that share both ends as one.
import dagre from '@dagrejs/dagre'
import type { Flow } from '../api.ts'

export interface Box {
  key: string
  x: number
  y: number
  width: number
  height: number
}

export interface Arrow {
  from: string
  to: string
  /** Indices of the flow's actions that lead this way. */
  actions: number[]
  points: { x: number; y: number }[]
  label: { x: number; y: number; width: number; height: number }
}

export interface FlowLayout {
  width: number
  height: number
  boxes: Box[]
  arrows: Arrow[]
}

const margin = 16

/** `scale`: how much larger than usual its words are. */
export function layoutFlow({ actions, states }: Pick<Flow, 'states' | 'actions'>, scale = 1): FlowLayout {
  const box = { width: 116 * scale, height: 56 * scale }
  const label = { width: 104 * scale, height: 36 * scale }
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 26,
    ranksep: 20,
    edgesep: 14,
    marginx: margin,
    marginy: margin,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const key of Object.keys(states)) graph.setNode(key, { ...box })
  const ways = new Map<string, { from: string; to: string; actions: number[] }>()
  actions.forEach(({ from, to }, index) => {
    for (const state of from) {
      if (to === null || to === state) continue
      const way = ways.get(`${state} ${to}`) ?? { from: state, to, actions: [] }
      way.actions.push(index)
      ways.set(`${state} ${to}`, way)
    }
  })
  for (const { from, to } of ways.values()) graph.setEdge(from, to, { ...label, labelpos: 'c' })
  dagre.layout(graph)
  const { height = 0, width = 0 } = graph.graph()
  return {
    width,
    height,
    boxes: Object.keys(states).map((key) => {
      const { x, y } = graph.node(key)
      return { key, ...box, x: x - box.width / 2, y: y - box.height / 2 }
    }),
    arrows: [...ways.values()].map((way) => {
      const { points = [], x = 0, y = 0 } = graph.edge(way.from, way.to)
      return { ...way, points, label: { ...label, x: x - label.width / 2, y: y - label.height / 2 } }
    }),
  }
}

/** A soft line that passes every point, leaving and reaching each along the way of the diagram. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const curves = rest.map((to, i) => {
    const from = points[i] ?? to
    const half = (to.x - from.x) / 2
    return `C ${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`
  })
  return [`M ${first.x} ${first.y}`, ...curves].join(' ')
}

/** The states as a case comes to them, those that none leads to last. */
export function inOrder({
  actions,
  initial,
  states,
}: Pick<Flow, 'states' | 'actions' | 'initial'>): string[] {
  const found = new Set([initial])
  for (const key of found) {
    for (const { from, to } of actions) if (to !== null && from.includes(key)) found.add(to)
  }
  return [...new Set([...found, ...Object.keys(states)])]
}

/** Steps that leave the case where it is, by state. */
export function stayingIn({ actions }: Pick<Flow, 'actions'>, state: string): number[] {
  return actions.flatMap(({ from, to }, index) =>
    from.includes(state) && (to === null || to === state) ? [index] : [],
  )
}
