// Who is here, how the desk looks, and the way out: which takes what this device keeps with it, but never unsent work
// without a question.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Dialog } from '../desk/Dialog.tsx'
import { forgetDrafts } from '../desk/drafts.ts'
import { Menu } from '../desk/Menu.tsx'
import { useLanguage, useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { unsent } from '../offline/outbox-rules.ts'
import { wipeStore } from '../offline/store.ts'
import { useOutbox } from '../offline/use-outbox.ts'
import { paths } from '../paths.ts'
import { signOut } from '../session/api.ts'
import { useChangeSession, useSession } from '../session/session.ts'
import { useAppearance } from '../theme/appearance.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import styles from './desk.module.css'
import { useNarrow } from './narrow.ts'

const messages = defineMessages({
  me: { zh: '我的设置', en: 'My settings' },
  account: { zh: '账号和设置', en: 'Account and settings' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  elder: { zh: '大字', en: 'Large text' },
  ordinary: { zh: '普通字号', en: 'Standard text' },
  leaving: { zh: '退出登录', en: 'Signing out' },
  unsent: {
    zh: '还有 {count} 件没有送到。退出后，这台设备上记下的都会清掉，这 {count} 件也就没有了。',
    en: '{count} steps have not been sent. Signing out clears what this device keeps, and they would be gone.',
  },
  look: { zh: '先看看待送的', en: 'Look at them first' },
  drop: { zh: '丢掉并退出', en: 'Drop them and sign out' },
})

export function DeskPerson() {
  const t = useText()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const { data: person } = useSession()
  const { choose, language } = useLanguage()
  const { change, dark, elder } = useAppearance()
  const waiting = unsent(useOutbox()).length
  const changeSession = useChangeSession()
  const [asking, setAsking] = useState(false)
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      if (person) await wipeStore(person.id)
      forgetDrafts()
      changeSession(null)
    },
    onError: () => setAsking(true),
  })
  const where = [person?.roles[0]?.name, person?.organisation?.name].filter(Boolean).join(' · ')
  return (
    <>
      <Menu
        look="quiet"
        busy={leave.isPending}
        name={narrow ? t(messages.me) : undefined}
        label={
          <>
            {!narrow && <span className={styles.where}>{where}</span>}
            <span className={styles.who}>{person?.name}</span>
          </>
        }
        items={[
          { key: 'where', label: [person?.name, where].filter(Boolean).join(' · ') },
          'line',
          {
            key: 'language',
            label: language === 'zh' ? 'English' : '中文',
            run: () => choose(language === 'zh' ? 'en' : 'zh'),
          },
          {
            key: 'dark',
            label: t(dark ? messages.light : messages.dark),
            run: () => change({ dark: !dark }),
          },
          {
            key: 'elder',
            label: t(elder ? messages.ordinary : messages.elder),
            run: () => change({ elder: !elder }),
          },
          'line',
          { key: 'account', label: t(messages.account), run: () => navigate(paths.me()) },
          {
            key: 'leave',
            label: t(messages.signOut),
            run: () => (waiting > 0 ? setAsking(true) : leave.mutate()),
          },
        ]}
      />
      {asking && (
        <Dialog
          title={t(messages.leaving)}
          onClose={() => {
            setAsking(false)
            leave.reset()
          }}
          footer={
            waiting > 0 && (
              <>
                <Button busy={leave.isPending} onClick={() => leave.mutate()}>
                  {t(messages.drop)}
                </Button>
                <Button
                  look="primary"
                  onClick={() => {
                    setAsking(false)
                    navigate(paths.outbox())
                  }}
                >
                  {t(messages.look)}
                </Button>
              </>
            )
          }
        >
          <ProblemNotice error={leave.error} onAgain={() => leave.mutate()} />
          {waiting > 0 && <p>{t(messages.unsent, { count: waiting })}</p>}
        </Dialog>
      )}
    </>
  )
}
