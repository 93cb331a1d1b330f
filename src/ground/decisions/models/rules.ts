// When a version may be in force, and what a table may not ask for.
import { createHash } from 'node:crypto'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import type { ModelProblem, ModelView } from '../dmn/index.ts'

export interface Validity {
  validFrom: Date
  /** The first moment at which it is no longer in force; null: for ever. */
  validTo: Date | null
}

const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2101, 0, 1)

/** Throws a field problem for an empty or absurd period. */
export function demandValidity({ validFrom, validTo }: Validity): void {
  const wrong: FieldProblem[] = []
  for (const [field, moment] of Object.entries({ validFrom, validTo })) {
    if (moment === null) continue
    const time = moment.getTime()
    if (time >= earliest && time < latest) continue
    wrong.push({ field, message: { zh: '应在 1970 年至 2100 年之间', en: 'Must lie between 1970 and 2100' } })
  }
  if (validTo && validTo <= validFrom) {
    wrong.push({
      field: 'validTo',
      message: { zh: '失效应晚于生效', en: 'It must end after it comes into force' },
    })
  }
  if (wrong.length > 0) throw fieldProblem(wrong)
}

/** A rule does not bind before it is made known. */
export function demandNotPast(field: string, moment: Date | null | undefined, now: Date): void {
  if (!moment || moment >= now) return
  throw fieldProblem([{ field, message: { zh: '不能早于现在', en: 'This must not lie in the past' } }])
}

export function digestOf(xml: string): string {
  return createHash('sha256').update(xml).digest('hex')
}

const personalNames =
  /phone|mobile|id.?(card|number)|passport|e-?mail|(person|resident|reporter)s?.?name|姓名|电话|手机|身份证|住址|邮箱/i

/** What is evaluated is logged, and the log holds no personal data: a table may not ask for any. */
export function personalInputs(view: ModelView): ModelProblem[] {
  return view.inputs
    .filter(({ label, name }) => personalNames.test(name) || personalNames.test(label ?? ''))
    .map(({ name }) => ({
      code: 'unsupported',
      place: name,
      message: {
        zh: `决策表不得以个人信息“${name}”为输入`,
        en: `A table may not ask for personal data (“${name}”)`,
      },
    }))
}
