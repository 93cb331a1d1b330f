// Search over all cases, whether the page is live, and who is here.
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown, Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useLanguage, useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { KeysHelp } from '../keys/KeysHelp.tsx'
import keyStyles from '../keys/keys.module.css'
import { useKeys } from '../keys/keys.ts'
import type { LiveState } from '../live/live.ts'
import { paths } from '../paths.ts'
import { signOut } from '../session/api.ts'
import { useChangeSession, useSession } from '../session/session.ts'
import { useAppearance } from '../theme/appearance.tsx'
import styles from './desk.module.css'
import { useNarrow } from './narrow.ts'

const messages = defineMessages({
  search: { zh: '找案卷：编号、标题、地点', en: 'Find cases: number, title, place' },
  focus: { zh: '搜索', en: 'Search' },
  lost: { zh: '实时更新断开，正在重连', en: 'Live updates are interrupted, reconnecting' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  elder: { zh: '大字', en: 'Large text' },
  ordinary: { zh: '普通字号', en: 'Standard text' },
})

export function DeskBar({ live }: { live: LiveState }) {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const narrow = useNarrow()
  const search = useRef<InputRef>(null)
  useKeys({ '/': { say: messages.focus, run: () => search.current?.focus({ cursor: 'all' }) } })
  const q = query.get('q') ?? ''
  return (
    <header className={styles.bar}>
      <search className={styles.search}>
        <Input.Search
          key={q}
          ref={search}
          defaultValue={q}
          placeholder={t(messages.search)}
          aria-label={t(messages.search)}
          onSearch={(words) => navigate(paths.cases({ ...Object.fromEntries(query), q: words.trim() }))}
          suffix={narrow ? undefined : <kbd className={keyStyles.key}>/</kbd>}
          allowClear
        />
      </search>
      {live === 'lost' && (
        <span className={styles.lost} role="status">
          {t(messages.lost)}
        </span>
      )}
      <span className={styles.person}>
        <PersonMenu />
        {!narrow && <KeysHelp />}
      </span>
    </header>
  )
}

function PersonMenu() {
  const t = useText()
  const { data: person } = useSession()
  const { choose, language } = useLanguage()
  const { change, dark, elder } = useAppearance()
  const changeSession = useChangeSession()
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => changeSession(null) })
  const where = [person?.roles[0]?.name, person?.organisation?.name].filter(Boolean).join(' · ')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'where', label: where, disabled: true },
          { type: 'divider' },
          { key: 'language', label: language === 'zh' ? 'English' : '中文' },
          { key: 'dark', label: t(dark ? messages.light : messages.dark) },
          { key: 'elder', label: t(elder ? messages.ordinary : messages.elder) },
          { type: 'divider' },
          { key: 'leave', label: t(messages.signOut) },
        ],
        onClick: ({ key }) => {
          if (key === 'language') choose(language === 'zh' ? 'en' : 'zh')
          if (key === 'dark') change({ dark: !dark })
          if (key === 'elder') change({ elder: !elder })
          if (key === 'leave') leave.mutate()
        },
      }}
    >
      <Button type="text" loading={leave.isPending}>
        <span className={styles.where}>{where}</span>
        {person?.name}
      </Button>
    </Dropdown>
  )
}
