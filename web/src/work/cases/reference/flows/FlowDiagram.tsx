// The flow drawn: states as boxes, steps as arrows with who may take them. The table below says the same for those who do
// not see it.
import { useId, useMemo } from 'react'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { useAppearance } from '../../../../kernel/theme/appearance.tsx'
import type { Flow } from '../api.ts'
import { messages } from './flow-messages.ts'
import styles from './flows.module.css'
import { type Arrow, type Box, layoutFlow, pathThrough, stayingIn } from './layout.ts'
import { sayMay } from './say.ts'

/** By how much the words of elder mode are larger. */
const elderScale = 1.5

export function FlowDiagram({ flow }: { flow: Flow }) {
  const t = useText()
  const { elder } = useAppearance()
  const head = useId()
  const { arrows, boxes, height, width } = useMemo(
    () => layoutFlow(flow, elder ? elderScale : 1),
    [flow, elder],
  )
  const label = t(messages.diagramOf, {
    name: t(flow.name),
    states: boxes.length,
    actions: flow.actions.length,
  })
  return (
    <section
      className={styles.frame}
      aria-label={t(messages.diagram)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: @NOTE a wide drawing is scrolled by keyboard too
      tabIndex={0}
    >
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
        className={styles.diagram}
        style={{ width: Math.ceil(width) }}
      >
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={styles.head} />
          </marker>
        </defs>
        {arrows.map((arrow) => (
          <path
            key={`${arrow.from} ${arrow.to}`}
            d={pathThrough(arrow.points)}
            className={styles.line}
            markerEnd={`url(#${head})`}
          />
        ))}
        {arrows.map((arrow) => (
          <Step key={`${arrow.from} ${arrow.to}`} arrow={arrow} flow={flow} />
        ))}
        {boxes.map((box) => (
          <State key={box.key} box={box} flow={flow} />
        ))}
      </svg>
    </section>
  )
}

function State({ box: { height, key, width, x, y }, flow }: { box: Box; flow: Flow }) {
  const t = useText()
  const state = flow.states[key]
  const inside = stayingIn(flow, key).length
  if (!state) return null
  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      <div className={styles.state} data-kind={state.kind} data-first={flow.initial === key || undefined}>
        <b>{t(state.name)}</b>
        {inside > 0 && <small title={t(messages.inside, { count: inside })}>＋{inside}</small>}
      </div>
    </foreignObject>
  )
}

function Step({ arrow: { actions, label }, flow }: { arrow: Arrow; flow: Flow }) {
  const t = useText()
  const { language } = useLanguage()
  const taken = actions.flatMap((index) => flow.actions[index] ?? [])
  const names = taken.map(({ name }) => t(name)).join('、')
  const who = sayMay(
    taken.flatMap(({ may }) => may),
    language,
  )
  return (
    <foreignObject {...label}>
      <div className={styles.step} title={`${names} · ${who}`}>
        <b>{names}</b>
        <small>{who}</small>
      </div>
    </foreignObject>
  )
}
