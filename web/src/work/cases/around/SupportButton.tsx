// "I met it too": once for each device or person; gives a code of its own, which this device keeps.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { deviceMark, keepReport, useKeptReports } from '../mine/kept-reports.ts'
import { type PublicCase, supportCase } from './api.ts'
import { messages } from './around-messages.ts'

export function SupportButton({ of }: { of: PublicCase }) {
  const t = useText()
  const client = useQueryClient()
  const key = useRef(newKey())
  const { category, number, reportedAt, supports } = of
  const kept = useKeptReports().find((one) => one.number === number)
  const joining = useMutation({
    mutationFn: () => supportCase(number, deviceMark(), key.current),
    onSuccess({ code }) {
      keepReport({ number, code, title: t(category.name), at: reportedAt, joined: true })
      return client.invalidateQueries({ queryKey: ['cases', 'public'] })
    },
  })
  const count = Math.max(supports, joining.data?.supports ?? 0)
  return (
    <div className={page.stack}>
      <div className={page.row}>
        {kept ? (
          <LinkButton to={paths.tracked(number)} state={{ code: kept.code }}>
            {t(messages.follow)}
            <span className="unseen"> {number}</span>
          </LinkButton>
        ) : (
          <Button busy={joining.isPending} onClick={() => joining.mutate()}>
            {t(messages.support)}
            <span className="unseen"> {number}</span>
          </Button>
        )}
        <span className={page.plain} role="status">
          {kept && (kept.joined ? `${t(messages.supported)} · ` : `${t(messages.yours)} · `)}
          {count > 0 && t(messages.supports, { count })}
        </span>
      </div>
      <ProblemNotice error={joining.error} />
    </div>
  )
}
