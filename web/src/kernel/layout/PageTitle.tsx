// The name of the page in the browser's tab; React lifts it into the head.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'

const messages = defineMessages({ product: { zh: '善治', en: 'Shanzhi' } })

export function PageTitle({ title }: { title: string }) {
  const t = useText()
  return <title>{`${title} · ${t(messages.product)}`}</title>
}
