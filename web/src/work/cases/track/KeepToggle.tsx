// Whether this device keeps the report: the reader decides, since a device may be shared.
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { TrackedCase } from '../api/tracked.ts'
import { dropReport, keepReport, useKeptReports } from '../mine/kept-reports.ts'
import { messages } from './track-messages.ts'

export function KeepToggle({ code, tracked }: { tracked: TrackedCase; code: string }) {
  const t = useText()
  const kept = useKeptReports().some(({ number }) => number === tracked.number)
  const { number, reportedAt, supporter, title } = tracked
  if (kept) return <Button onClick={() => dropReport(number)}>{t(messages.drop)}</Button>
  return (
    <Button
      onClick={() => keepReport({ number, code, title, at: reportedAt, ...(supporter && { joined: true }) })}
    >
      {t(messages.keep)}
    </Button>
  )
}
