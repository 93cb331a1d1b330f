// /desk/decided/{id}: why a table decided so: rule, version, inputs, the rows that answered, and why the others did not.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import { paths } from '../../kernel/paths.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { useRegionName } from '../identity/names.ts'
import { Fact, Facts } from '../parts/Facts.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Panel } from '../parts/Panel.tsx'
import styles from '../parts/parts.module.css'
import { holders, StewardPage } from '../parts/StewardPage.tsx'
import { type Explanation, fetchExplanation } from './api.ts'
import { messages as ruleMessages } from './rule-messages.ts'
import { useCodeNames } from './use-code-names.ts'
import { useModel } from './use-model.ts'
import { labelsOf, sayValue, withNames } from './values.ts'

const messages = defineMessages({
  title: { zh: '为什么这样定', en: 'Why it was decided so' },
  rule: { zh: '决策表', en: 'Table' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  at: { zh: '判定时间', en: 'Decided' },
  again: { zh: '重算一遍', en: 'Run again' },
  same: { zh: '结论一样', en: 'it answers the same' },
  differs: { zh: '结论不一样，请报告管理员', en: 'it answers otherwise: tell the administrator' },
  given: { zh: '依据', en: 'Given' },
  result: { zh: '结论', en: 'Decided' },
  row: { zh: '命中第 {row} 行', en: 'Row {row} answered' },
  none: { zh: '没有行命中', en: 'No row answered' },
  others: { zh: '其他行为什么没有中', en: 'Why the other rows did not' },
  failed: {
    zh: '第 {row} 行：{label} 要求 {words}，实际是 {value}',
    en: 'Row {row}: {label} must be {words}, but is {value}',
  },
  later: { zh: '第 {row} 行：前面已有行命中', en: 'Row {row}: an earlier one answered' },
  owner: { zh: '谁负责', en: 'Who answers for it' },
  objection: { zh: '怎样提异议', en: 'How to object' },
})

const need = ['decisions.read']

export function DecidedPage() {
  const t = useText()
  const { id = '' } = useParams()
  const query = useQuery({
    queryKey: ['rules', 'why', id],
    queryFn: ({ signal }) => fetchExplanation(id, signal),
  })
  return (
    <StewardPage title={t(messages.title)} need={need} who={holders.rules}>
      <Loaded query={query}>{(why) => <Why of={why} />}</Loaded>
    </StewardPage>
  )
}

function Why({ of }: { of: Explanation }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const nameOf = useCodeNames()
  const labels = labelsOf(useModel(of.model, of.version).data)
  return (
    <>
      <Facts>
        <Fact name={t(messages.rule)}>
          <Link to={paths.rule(of.model, { version: of.version })}>
            {of.name} · {t(messages.version, { version: of.version })}
          </Link>
        </Fact>
        <Fact name={t(messages.at)}>{sayMoment(of.at, now, language)}</Fact>
        <Fact name={t(messages.again)}>{t(of.reproduced ? messages.same : messages.differs)}</Fact>
        <Fact name={t(messages.owner)}>{of.owner}</Fact>
        <Fact name={t(messages.objection)}>{of.objection}</Fact>
      </Facts>
      <div className={styles.twoColumns}>
        <Panel title={t(messages.given)}>
          <Facts>
            {of.inputs.map(({ label, name, value }) => (
              <Fact key={name} name={label}>
                <Given name={name} value={value} />
              </Fact>
            ))}
          </Facts>
        </Panel>
        <Panel title={t(messages.result)}>
          <Facts>
            {Object.entries(of.outputs).map(([name, value]) => (
              <Fact key={name} name={labels.get(name) ?? name}>
                {sayValue(value, nameOf)}
              </Fact>
            ))}
          </Facts>
        </Panel>
      </div>
      {of.tables.map((table) => (
        <Rules key={table.decision} table={table} />
      ))}
    </>
  )
}

/** Facts that the case engine gives as the code of a region. */
const regionFacts = new Set(['district', 'street', 'community', 'grid', 'region'])

function Given({ name, value }: { name: string; value: unknown }) {
  const nameOf = useCodeNames()
  const region = useRegionName(regionFacts.has(name) && typeof value === 'string' ? value : null)
  return region && region !== value ? `${region} ${value}` : sayValue(value, nameOf)
}

function Rules({ table }: { table: Explanation['tables'][number] }) {
  const t = useText()
  const nameOf = useCodeNames()
  return (
    <>
      {table.matched.length === 0 && <p className={styles.note}>{t(messages.none)}</p>}
      {table.matched.map(({ annotation, cells, index }) => (
        <Panel key={index} title={t(messages.row, { row: index })}>
          {annotation && <p className={styles.note}>{annotation}</p>}
          <Facts>
            {cells.map(({ entry, label, words }) => (
              <Fact key={label} name={label}>
                {words || entry !== '-' ? withNames(words ?? entry, nameOf) : t(ruleMessages.anything)}
              </Fact>
            ))}
          </Facts>
        </Panel>
      ))}
      <details>
        <summary className={styles.summary}>{t(messages.others)}</summary>
        <ul className={styles.list}>
          {table.others.map(({ annotation, failed, index }) => (
            <li key={index}>
              {failed
                ? t(messages.failed, {
                    row: index,
                    label: failed.label,
                    words: withNames(failed.words ?? failed.entry, nameOf),
                    value: sayValue(failed.value, nameOf),
                  })
                : t(messages.later, { row: index })}{' '}
              <span className={styles.faint}>{annotation}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
