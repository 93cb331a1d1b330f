// What the hub's check found, each at its cell: a click leads there.
import { Button } from 'antd'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { describeProblem } from '../../kernel/problems.ts'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import styles from '../parts/parts.module.css'
import { messages } from './rule-messages.ts'
import { type Place, readPlace } from './values.ts'

interface CellProblemsProps {
  error: unknown
  onShow(place: Place): void
}

export function CellProblems({ error, onShow }: CellProblemsProps) {
  const t = useText()
  const { language } = useLanguage()
  if (!error) return null
  const fields = Object.entries(describeProblem(error, language).fields)
  const sayPlace = (field: string): string => {
    const place = readPlace(field)
    if (!place) return field.replace(/^xml\//, '')
    return place.column === '' ? t(messages.atRow, { row: place.row }) : t(messages.atCell, { ...place })
  }
  return (
    <>
      <ProblemNotice error={error} shownFields={fields.map(([field]) => field)} />
      {fields.length > 0 && (
        <section className={styles.card} aria-label={t(messages.problems)}>
          <h2>{t(messages.problems)}</h2>
          <ul>
            {fields.map(([field, message]) => {
              const place = readPlace(field)
              return (
                <li key={field}>
                  {place ? (
                    <Button type="link" onClick={() => onShow(place)}>
                      {sayPlace(field)}
                    </Button>
                  ) : (
                    <code>{sayPlace(field)}</code>
                  )}{' '}
                  {message}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
