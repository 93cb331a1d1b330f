// The first administrator of an empty hub, by the one-time link that it printed. They are signed in at once and see the first
// steps.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { post } from '../../kernel/api.ts'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import styles from '../../kernel/layout/layout.module.css'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { endpoints, paths } from '../../kernel/paths.ts'
import { describeProblem } from '../../kernel/problems.ts'
import type { Person } from '../../kernel/session/api.ts'
import { useChangeSession } from '../../kernel/session/session.ts'
import { Button, LinkButton } from '../../kernel/ui/Button.tsx'
import { Empty } from '../../kernel/ui/Empty.tsx'
import { Field } from '../../kernel/ui/Field.tsx'
import { Mark } from '../../kernel/ui/Mark.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { ElderSwitch, LanguageSwitch } from '../../kernel/ui/Switches.tsx'

const messages = defineMessages({
  title: { zh: '启用这套系统', en: 'Set up this hub' },
  intro: {
    zh: '先建第一个管理员账号。这个链接只能用一次。',
    en: 'Make the first administrator. This link works once.',
  },
  name: { zh: '姓名', en: 'Name' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  passwordHelp: {
    zh: '越长越好，几个不相干的词连起来最好记。',
    en: 'The longer the better: a few unrelated words are easiest to keep.',
  },
  submit: { zh: '建立账号', en: 'Make the account' },
  signIn: { zh: '已经建好了？去登录', en: 'Already made? Sign in' },
  product: { zh: '善治', en: 'Shanzhi' },
  noToken: { zh: '链接不完整', en: 'The link is incomplete' },
  noTokenHint: {
    zh: '请用启动时打印在屏幕上的整条链接。',
    en: 'Use the whole link that was printed at the start.',
  },
})

const fieldNames = ['name', 'account', 'password'] as const
type FieldName = (typeof fieldNames)[number]

export function SetupPage() {
  const t = useText()
  const { language } = useLanguage()
  const [query] = useSearchParams()
  const token = query.get('token') ?? ''
  const [values, setValues] = useState<Record<FieldName, string>>({ name: '', account: '', password: '' })
  const navigate = useNavigate()
  const changeSession = useChangeSession()
  const attempt = useMutation({
    mutationFn: () => post<Person>(endpoints.setup(), { token, ...values }),
    onSuccess: (person) => {
      changeSession(person)
      navigate(paths.start(), { replace: true })
    },
  })
  const { fields } = describeProblem(attempt.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt.mutate()
  }
  const bind = (name: FieldName) => ({
    name,
    label: t(messages[name]),
    value: values[name],
    error: attempt.error ? fields[name] : undefined,
    onChange: ({ target }: { target: HTMLInputElement }) => setValues({ ...values, [name]: target.value }),
    required: true,
  })
  return (
    <main className={styles.alone}>
      <PageTitle title={t(messages.title)} />
      <div className={styles.aloneHead}>
        <Mark name={t(messages.product)} to={paths.home()} />
        <div className={styles.tools}>
          <ElderSwitch />
          <LanguageSwitch />
        </div>
      </div>
      {!token && (
        <Empty title={t(messages.noToken)}>
          <p>{t(messages.noTokenHint)}</p>
        </Empty>
      )}
      {token && (
        <form className={styles.aloneCard} onSubmit={submit}>
          <h1>{t(messages.title)}</h1>
          <p>{t(messages.intro)}</p>
          <ProblemNotice error={attempt.error} shownFields={fieldNames} />
          <Field {...bind('name')} autoComplete="name" />
          <Field {...bind('account')} autoComplete="username" autoCapitalize="none" />
          <Field
            {...bind('password')}
            type="password"
            autoComplete="new-password"
            help={t(messages.passwordHelp)}
          />
          <Button type="submit" look="primary" wide busy={attempt.isPending}>
            {t(messages.submit)}
          </Button>
        </form>
      )}
      <LinkButton to={paths.signIn()} look="quiet" wide>
        {t(messages.signIn)}
      </LinkButton>
    </main>
  )
}
