// Narrows the list by kind, holder and place; on a phone behind one button.
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { paths } from '../../../kernel/paths.ts'
import { messages } from '../case-messages.ts'
import { CategorySelect, OrganisationSelect, RegionSelect } from '../choices.tsx'
import { type Figure, figureNames } from '../figures/figure-messages.ts'
import { ExportCases } from './ExportCases.tsx'
import { type CaseFilter, isNarrowed, queryOf, widened } from './filter.ts'
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
    value: filter[name],
    placeholder: t(messages[name]),
    'aria-label': t(messages[name]),
    className: styles.filter,
    onChange: (value: string | undefined) => change({ [name]: value ?? '' }),
  })
  return (
    <div className={styles.filters}>
      {narrow && (
        <>
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(messages.filters)}
          </Button>
          <Button onClick={() => change({ show: filter.show === 'map' ? 'list' : 'map' })}>
            {t(filter.show === 'map' ? messages.list : messages.map)}
          </Button>
        </>
      )}
      {(open || !narrow) && (
        <>
          <CategorySelect {...bind('category')} />
          <OrganisationSelect {...bind('organisation')} />
          <RegionSelect {...bind('region')} />
        </>
      )}
      <ExportCases filter={filter} />
      {isNarrowed(filter) && (
        <Button type="link" onClick={() => navigate(paths.cases(widened(filter)))}>
          {t(messages.clear)}
        </Button>
      )}
      {filter.figure && (
        <p className={styles.matching}>{t(messages.behind, { figure: nameOfFigure(filter.figure) })}</p>
      )}
      {filter.q && <p className={styles.matching}>{t(messages.matching, { words: filter.q })}</p>}
    </div>
  )
}
