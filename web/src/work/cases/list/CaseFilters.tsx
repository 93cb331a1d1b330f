// Narrows the list by kind, holder and place, and says how to look at it: list, map or both. On a phone behind one button.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Segments } from '../../../kernel/desk/Segments.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { messages } from '../case-messages.ts'
import { CategoryCombo, OrganisationCombo, RegionCombo } from '../choices.tsx'
import { type Figure, figureNames } from '../figures/figure-messages.ts'
import { ExportCases } from './ExportCases.tsx'
import { type CaseFilter, isNarrowed, queryOf, type Show, widened } from './filter.ts'
import styles from './list.module.css'

export function CaseFilters({ filter }: { filter: CaseFilter }) {
  const t = useText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const nameOfFigure = (figure: string) =>
    Object.hasOwn(figureNames, figure) ? t(figureNames[figure as Figure]) : figure
  const change = (part: Partial<CaseFilter>) => navigate(paths.cases(queryOf({ ...filter, ...part })))
  const bind = (name: 'category' | 'organisation' | 'region') => ({
    label: t(messages[name]),
    value: filter[name] === 'none' ? '' : filter[name],
    className: styles.filter,
    onChange: (value: string) => change({ [name]: value }),
  })
  const looks = (narrow ? (['both', 'map'] as const) : (['list', 'both', 'map'] as const)).map((value) => ({
    value: value as Show,
    label: t(narrow && value === 'both' ? messages.list : messages[value]),
  }))
  return (
    <div className={styles.filters}>
      {narrow && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(messages.filters)}
        </Button>
      )}
      {(open || !narrow) && (
        <div className={styles.pickers}>
          <CategoryCombo {...bind('category')} />
          <OrganisationCombo {...bind('organisation')} />
          <RegionCombo {...bind('region')} />
          <ExportCases filter={filter} />
        </div>
      )}
      <Segments
        label={t(messages.look)}
        value={narrow && filter.show === 'list' ? 'both' : filter.show}
        choices={looks}
        onChange={(show) => change({ show })}
      />
      {isNarrowed(filter) && (
        <div className={styles.matching}>
          {filter.figure && <p>{t(messages.behind, { figure: nameOfFigure(filter.figure) })}</p>}
          {filter.bbox && <p>{t(messages.onlyHere)}</p>}
          {filter.q && <p>{t(messages.matching, { words: filter.q })}</p>}
          <Button look="quiet" onClick={() => navigate(paths.cases(widened(filter)))}>
            {t(messages.clear)}
          </Button>
        </div>
      )}
    </div>
  )
}
