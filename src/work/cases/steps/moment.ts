// When a step happened, as its actor says. Nothing happens in the future, before the case, or longer ago than its flow lets
// it be told afterwards.
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import type { FlowAction } from '../flow/definition.ts'

/** Clocks of telephones run ahead. */
const tolerance = 60_000

/** @throws request.invalid on happenedAt */
export function readMoment(
  said: string | undefined,
  now: Date,
  { backdate = 0 }: Pick<FlowAction, 'backdate'>,
  notBefore?: Date,
): Date {
  if (said === undefined) return now
  const at = new Date(said)
  if (at.getTime() > now.getTime() + tolerance)
    throw refused({ zh: '不能是将来的时间', en: 'This lies in the future' })
  if (at >= now) return now
  if (now.getTime() - at.getTime() > backdate * 60_000)
    throw refused({ zh: `最多补记 ${backdate} 分钟以前`, en: `At most ${backdate} minutes may have passed` })
  if (notBefore && at < notBefore)
    throw refused({ zh: '早于上一环节', en: 'This is before the step that led here' })
  return at
}

function refused(message: Text) {
  return fieldProblem([{ field: 'happenedAt', message }])
}
