// One's own page at the desk: who I am here, my password, where I am signed in, how it looks.
import { useText } from '../../../kernel/i18n/language.tsx'
import { useSession } from '../../../kernel/session/session.ts'
import { DarkSwitch, ElderSwitch, LanguageSwitch } from '../../../kernel/ui/Switches.tsx'
import { Fact, Facts } from '../../parts/Facts.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StewardPage } from '../../parts/StewardPage.tsx'
import styles from './me.module.css'
import { messages } from './me-messages.ts'
import { OwnSessions } from './OwnSessions.tsx'
import { PasswordForm } from './PasswordForm.tsx'

export function MePage() {
  const t = useText()
  const { data: person } = useSession()
  if (!person) return null
  const { account, name, organisation, roles } = person
  return (
    <StewardPage title={t(messages.title)}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel title={t(messages.who)}>
            <Facts>
              <Fact name={t(messages.name)}>{name}</Fact>
              <Fact name={t(messages.account)}>{account}</Fact>
              <Fact name={t(messages.organisation)}>{organisation?.name}</Fact>
              <Fact name={t(messages.roles)}>{roles.map((role) => role.name).join(' · ')}</Fact>
            </Facts>
            <p className={styles.faint}>{t(messages.notRight)}</p>
          </Panel>
          <Panel title={t(messages.look)}>
            <ul className={styles.looks}>
              <li>
                <span>{t(messages.elder)}</span>
                <ElderSwitch look="plain" />
              </li>
              <li>
                <span>{t(messages.dark)}</span>
                <DarkSwitch look="plain" />
              </li>
              <li>
                <span>{t(messages.language)}</span>
                <LanguageSwitch look="plain" />
              </li>
            </ul>
          </Panel>
        </div>
        <div className={styles.column}>
          {account && <PasswordForm account={account} />}
          <OwnSessions />
        </div>
      </div>
    </StewardPage>
  )
}
