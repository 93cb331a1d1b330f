// A version of a table as it is shown: labels, numbered rules, and cells in the reader's words.
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import type { TableView } from '../dmn/index.ts'
import type { ModelRow, VersionRow } from './queries.ts'
import type { ModelDetail, VersionState, VersionView } from './schema.ts'

const policies: Record<string, Text> = {
  UNIQUE: { zh: '任何情形至多一条规则命中', en: 'At most one rule answers any case' },
  ANY: { zh: '可有多条规则命中，结论必须相同', en: 'Several rules may answer, all the same' },
  PRIORITY: {
    zh: '多条命中时，取优先级最高的结论',
    en: 'Of several answers the one of highest priority counts',
  },
  FIRST: { zh: '自上而下，先中者为准', en: 'From the top, the first rule that answers counts' },
  'RULE ORDER': { zh: '所有命中规则的结论，按规则次序', en: 'All answers, in the order of the rules' },
  'OUTPUT ORDER': { zh: '所有命中规则的结论，按优先级', en: 'All answers, by priority' },
  COLLECT: { zh: '收集所有命中规则的结论', en: 'All answers are collected' },
}

const aggregations: Record<string, Text> = {
  SUM: { zh: '并求和', en: 'and added up' },
  MIN: { zh: '并取最小', en: 'and the least is taken' },
  MAX: { zh: '并取最大', en: 'and the greatest is taken' },
  COUNT: { zh: '并计数', en: 'and counted' },
}

export function policyWords({ aggregation, hitPolicy }: TableView, language: Language): string {
  const policy = policies[hitPolicy]
  const how = aggregations[aggregation ?? '']
  const parts = [policy, how].flatMap((part) => (part ? [text(part, language)] : []))
  return parts.join(language === 'zh' ? '，' : ', ')
}

export function versionView(row: VersionRow, now: Date): VersionView {
  return {
    key: row.key,
    version: row.version,
    name: row.name,
    digest: row.digest,
    state: stateOf(row, now),
    validFrom: row.validFrom?.toISOString() ?? null,
    validTo: row.validTo?.toISOString() ?? null,
    savedAt: row.savedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    author: row.author,
  }
}

function stateOf({ validFrom, validTo }: VersionRow, now: Date): VersionState {
  if (validFrom === null) return 'draft'
  if (validFrom > now) return 'waiting'
  return validTo && validTo <= now ? 'ended' : 'valid'
}

export function modelDetail(row: ModelRow, now: Date, language: Language): ModelDetail {
  const { description, inputs, mainDecision, outputs, tables } = row.view
  return {
    ...versionView(row, now),
    description,
    mainDecision,
    inputs,
    outputs,
    tables: tables.map((table) => ({
      ...table,
      hitPolicyWords: policyWords(table, language),
      rules: table.rules.map((rule) => ({
        ...rule,
        conditions: rule.conditions.map(({ entry, words }) => ({
          entry,
          words: words && text(words, language),
        })),
      })),
    })),
  }
}
