// Limits, clocks and who may, in words.
import { type Language, translate } from '../../../../kernel/i18n/messages.ts'
import type { Flow } from '../api.ts'
import { messages, permissionNames, unitNames } from './flow-messages.ts'

type Limit = Flow['clock']['fallback']
type May = Flow['actions'][number]['may'][number]

export function sayLimit({ amount, clock, unit }: Limit, language: Language): string {
  const name = unitNames[unit]?.[clock]
  const words = clock === 'working' ? messages.working : messages.running
  return translate(words, language, { amount, unit: name ? translate(name, language) : unit })
}

export function sayMay(may: readonly May[], language: Language): string {
  const said = may.map((one) => {
    if (one.as === 'reporter') return translate(messages.reporter, language)
    if (one.as === 'timer') return translate(messages.timer, language)
    const words = permissionNames[one.permission]
    const who = words ? translate(words, language) : one.permission
    return one.as === 'coHandler' ? translate(messages.helper, language, { may: who }) : who
  })
  return [...new Set(said)].join(language === 'zh' ? '、' : ', ')
}
