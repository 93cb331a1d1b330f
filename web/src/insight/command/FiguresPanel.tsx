// Six figures of where the reader is, with fourteen days and a change against something that is named. Each opens its cases.
import { Link } from 'react-router'
import { Sparkline } from '../../kernel/charts/Sparkline.tsx'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { paths } from '../../kernel/paths.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { listOf, sayChange, sayFigure, saySmall } from './figure-words.ts'
import { type DayFigure, figuresOf } from './figures.ts'
import styles from './screen.module.css'
import { figureWords, messages } from './screen-messages.ts'
import type { TrendQuery } from './use-trend.ts'

interface FiguresPanelProps {
  trend: TrendQuery
  /** Which of the days. */
  at: number
  region: string
}

export function FiguresPanel({ at, region, trend: { data, error, isPending, refetch } }: FiguresPanelProps) {
  const t = useText()
  return (
    <section className={styles.panel} aria-label={t(messages.state)}>
      {isPending && <Waiting />}
      {error && !data && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data && (
        <ul className={styles.figures}>
          {figuresOf(data.total, at, data.lastWeek).map((figure) => (
            <Figure
              key={figure.name}
              figure={figure}
              day={data.days[at] ?? ''}
              isToday={at === data.days.length - 1}
              region={region}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface FigureProps {
  figure: DayFigure
  day: string
  isToday: boolean
  region: string
}

function Figure({ day, figure, isToday, region }: FigureProps) {
  const t = useText()
  const { language } = useLanguage()
  const { number, unit } = sayFigure(figure, language)
  const change = sayChange(figure, day, language)
  const small = saySmall(figure, language)
  const name = t(figureWords[figure.name], {
    day: t(isToday ? figureWords.today : figureWords.thatDay),
  })
  return (
    <li>
      <Link to={paths.cases(listOf(figure.name, day, isToday, region))} className={styles.figure}>
        <span className={styles.figureName}>{name}</span>
        <b className="num" data-tone={figure.name === 'overdue' && figure.value ? 'red' : undefined}>
          {number}
          <em>{unit}</em>
        </b>
        <Sparkline
          values={figure.line}
          label={t(figureWords.line)}
          tone={figure.name === 'overdue' ? 'red' : 'plain'}
        />
        {small && <small className="num">{small}</small>}
        {change && (
          <small className="num" data-tone={change.tone}>
            {change.words}
          </small>
        )}
      </Link>
    </li>
  )
}
