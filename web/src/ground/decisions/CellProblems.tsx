// What the hub's check found, each at its cell: a click leads there.
import { Button } from 'antd'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { describeProblem } from '../../kernel/problems.ts'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import styles from '../parts/parts.module.css'
import { messages } from './rule-messages.ts'
import { columnAt, type TableColumn } from './table/columns.ts'
import { type Place, readPlace } from './values.ts'

interface CellProblemsProps {
  error: unknown
  columns: readonly TableColumn[]
  onShow(place: Place): void
}

export function CellProblems({ columns, error, onShow }: CellProblemsProps) {
  const t = useText()
  const { language } = useLanguage()
  if (!error) return null
  const fields = Object.entries(describeProblem(error, language).fields)
  const sayPlace = (field: string): string => {
    const place = readPlace(field)
    if (!place) return field.replace(/^xml\//, '')
    const { column, row } = place
    if (column === '') return t(messages.atRow, { row })
    return t(messages.atCell, { row, column: columns[columnAt(columns, column)]?.label ?? column })
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
