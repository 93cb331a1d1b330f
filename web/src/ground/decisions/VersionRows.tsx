// The history of a table: every version, who saved it, when it held, and how often it decided.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { sayNumber } from '../../kernel/numbers.ts'
import { paths } from '../../kernel/paths.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Chip } from '../../kernel/ui/Chip.tsx'
import { type Column, Rows } from '../parts/Rows.tsx'
import { fetchUsage, type VersionView } from './api.ts'
import { messages, stateNames, stateTones } from './rule-messages.ts'
import { useActorNames } from './use-actor-names.ts'

interface VersionRowsProps {
  versions: VersionView[]
  inForce: number | undefined
  shown: number
}

export function VersionRows({ inForce, shown, versions }: VersionRowsProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const key = versions[0]?.key ?? ''
  const usage = useQuery({
    queryKey: ['rules', 'usage', key],
    queryFn: ({ signal }) => fetchUsage(key, signal),
  })
  const nameOf = useActorNames()
  const moment = (at: string | null) => (at ? sayMoment(at, now, language) : '—')
  const columns: Column<VersionView>[] = [
    {
      key: 'version',
      title: t(messages.versions),
      show: ({ state, version }) => (
        <>
          <Link to={paths.rule(key, { version })}>{t(messages.version, { version })}</Link>{' '}
          <Chip tone={stateTones[state]}>
            {t(version === inForce ? messages.inForce : stateNames[state])}
          </Chip>
        </>
      ),
    },
    {
      key: 'since',
      title: t(messages.since),
      show: ({ validFrom, validTo }) => (
        <>
          {moment(validFrom)} {validTo && `${t(messages.until)} ${moment(validTo)}`}
        </>
      ),
    },
    { key: 'saved', title: t(messages.saved), show: ({ savedAt }) => moment(savedAt) },
    { key: 'by', title: t(messages.by), show: ({ author }) => nameOf(author) },
    {
      key: 'decided',
      title: t(messages.decided),
      number: true,
      show: ({ version }) => {
        const used = usage.data?.find((one) => one.version === version)
        return t(messages.times, { count: sayNumber(used?.evaluations ?? 0) })
      },
    },
  ]
  return (
    <Rows
      label={t(messages.versions)}
      columns={columns}
      rows={versions}
      keyOf={({ version }) => String(version)}
      current={String(shown)}
    />
  )
}
