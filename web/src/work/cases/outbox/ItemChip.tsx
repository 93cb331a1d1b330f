// Where an unsent step stands, in words and in its colour.
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import { Chip, type Tone } from '../../../kernel/ui/Chip.tsx'

const messages = defineMessages({
  waiting: { zh: '等网络', en: 'waiting for the network' },
  signIn: { zh: '等登录', en: 'waiting for sign-in' },
  again: { zh: '等再送', en: 'will be sent again' },
  sending: { zh: '正在送', en: 'being sent' },
  sent: { zh: '送到了', en: 'sent' },
  conflict: { zh: '有冲突', en: 'conflict' },
  refused: { zh: '被退回', en: 'sent back' },
})

const tones: Record<Item['state'], Tone> = {
  waiting: 'orange',
  sending: 'blue',
  sent: 'green',
  conflict: 'red',
  refused: 'red',
}

export function ItemChip({ of: { name, problem, state } }: { of: Pick<Item, 'name' | 'problem' | 'state'> }) {
  const t = useText()
  const isBroken = problem?.kind === 'broken' || problem?.kind === 'busy'
  const word =
    state !== 'waiting' ? state : problem?.kind === 'signed-out' ? 'signIn' : isBroken ? 'again' : 'waiting'
  return (
    <Chip tone={tones[state]}>
      {t(name)} · {t(messages[word])}
    </Chip>
  )
}
