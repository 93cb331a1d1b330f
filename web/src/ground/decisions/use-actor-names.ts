// Who saved a version, as far as the reader may know: oneself, the hub itself, or somebody by the end of their id.
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import { useSession } from '../../kernel/session/session.ts'

const messages = defineMessages({
  system: { zh: '系统', en: 'The hub itself' },
  colleague: { zh: '同事 …{end}', en: 'a colleague, …{end}' },
})

export function useActorNames(): (actor: string) => string {
  const t = useText()
  const { data: person } = useSession()
  return (actor) => {
    if (actor === 'system') return t(messages.system)
    if (actor === person?.id) return person.name
    return t(messages.colleague, { end: actor.slice(-6) })
  }
}
