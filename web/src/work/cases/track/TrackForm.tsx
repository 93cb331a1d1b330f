// Number and code open a report's progress. The code travels in the page's state, never in an address.
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { messages } from './track-messages.ts'

export function TrackForm({ number: given = '' }: { number?: string }) {
  const t = useText()
  const navigate = useNavigate()
  const [number, setNumber] = useState(given)
  const [code, setCode] = useState('')
  const look = (event: FormEvent) => {
    event.preventDefault()
    navigate(paths.tracked(number.trim()), { state: { code: code.trim() } })
  }
  return (
    <form className={page.card} onSubmit={look}>
      <p className={page.plain}>{t(messages.trackHelp)}</p>
      <Field
        label={t(messages.number)}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        placeholder="2611-00482"
        autoComplete="off"
        required
      />
      <Field
        label={t(messages.code)}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        placeholder="7KQ4-M2XD"
        autoComplete="off"
        autoCapitalize="characters"
        required
      />
      <Button type="submit" look="primary">
        {t(messages.look)}
      </Button>
      <p className={page.fine}>{t(messages.lostCode)}</p>
    </form>
  )
}
