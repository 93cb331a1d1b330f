// Signing in. What was typed stays when it fails; afterwards the reader is where they wanted to go.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import styles from '../../kernel/layout/layout.module.css'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { insideOnly, paths } from '../../kernel/paths.ts'
import { usePlace, useSaid } from '../../kernel/place/place.ts'
import { signIn } from '../../kernel/session/api.ts'
import { useChangeSession } from '../../kernel/session/session.ts'
import { Button, LinkButton } from '../../kernel/ui/Button.tsx'
import { Field } from '../../kernel/ui/Field.tsx'
import { Mark } from '../../kernel/ui/Mark.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { ElderSwitch, LanguageSwitch } from '../../kernel/ui/Switches.tsx'

const messages = defineMessages({
  name: { zh: '善治', en: 'Shanzhi' },
  title: { zh: '登录', en: 'Sign in' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  submit: { zh: '登录', en: 'Sign in' },
  busy: { zh: '正在登录…', en: 'Signing in…' },
  forgotten: {
    zh: '忘了密码，请找本单位的管理员重设。',
    en: 'Forgotten? The administrator of your organisation can set a new one.',
  },
  resident: { zh: '我是居民，不用登录', en: 'I am a resident: no account needed' },
})

export function SignInPage() {
  const t = useText()
  const said = useSaid()
  const { data: place } = usePlace()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const changeSession = useChangeSession()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const attempt = useMutation({
    mutationFn: () => signIn(account.trim(), password),
    onSuccess: (person) => {
      changeSession(person)
      navigate(insideOnly(query.get('next')) ?? paths.desk(), { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt.mutate()
  }
  return (
    <main className={styles.alone}>
      <PageTitle title={t(messages.title)} />
      <div className={styles.aloneHead}>
        <Mark name={(place && said(place.name)) || t(messages.name)} to={paths.home()} />
        <div className={styles.tools}>
          <ElderSwitch />
          <LanguageSwitch />
        </div>
      </div>
      <form className={styles.aloneCard} onSubmit={submit}>
        <h1>{t(messages.title)}</h1>
        <ProblemNotice error={attempt.error} />
        <Field
          label={t(messages.account)}
          name="account"
          value={account}
          onChange={(event) => setAccount(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <Field
          label={t(messages.password)}
          name="password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          help={t(messages.forgotten)}
          required
        />
        <Button type="submit" look="primary" wide busy={attempt.isPending}>
          {t(attempt.isPending ? messages.busy : messages.submit)}
        </Button>
      </form>
      <LinkButton to={paths.home()} look="quiet" wide>
        {t(messages.resident)}
      </LinkButton>
    </main>
  )
}
