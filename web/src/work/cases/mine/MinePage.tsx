// Mine: what I said, my place, how it looks, what this device keeps, my account where there is one.
import { useMutation } from '@tanstack/react-query'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { signOut } from '../../../kernel/session/api.ts'
import { useChangeSession } from '../../../kernel/session/session.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { DarkSwitch, ElderSwitch, LanguageSwitch } from '../../../kernel/ui/Switches.tsx'
import { DeviceCard } from './DeviceCard.tsx'
import { useKnownPerson } from './known-person.ts'
import { MyPlaceCard } from './MyPlaceCard.tsx'
import { MyReports } from './MyReports.tsx'
import styles from './mine.module.css'
import { messages } from './mine-messages.ts'

export function MinePage() {
  const t = useText()
  return (
    <>
      <PageTitle title={t(messages.title)} />
      <h1 className={page.greeting}>{t(messages.title)}</h1>
      <div className={page.columns}>
        <MyReports />
        <div className={page.stack}>
          <MyPlaceCard />
          <LookCard />
          <DeviceCard />
          <AccountCard />
        </div>
      </div>
    </>
  )
}

function LookCard() {
  const t = useText()
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.look)}</h2>
      <div className={page.stack}>
        <div className={styles.choice}>
          <span>{t(messages.elder)}</span>
          <ElderSwitch look="plain" />
        </div>
        <div className={styles.choice}>
          <span>{t(messages.dark)}</span>
          <DarkSwitch look="plain" />
        </div>
        <div className={styles.choice}>
          <span>{t(messages.language)}</span>
          <LanguageSwitch look="plain" />
        </div>
      </div>
    </section>
  )
}

function AccountCard() {
  const t = useText()
  const { data: person } = useKnownPerson()
  const change = useChangeSession()
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => change(null) })
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.account)}</h2>
      {person ? (
        <>
          <p>{t(messages.signedIn, { name: person.name })}</p>
          <ProblemNotice error={leaving.error} />
          <div>
            <Button busy={leaving.isPending} onClick={() => leaving.mutate()}>
              {t(messages.signOut)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={page.plain}>{t(messages.accountHint)}</p>
          <div>
            <LinkButton to={paths.signIn({ next: paths.mine() })}>{t(messages.signIn)}</LinkButton>
          </div>
        </>
      )}
    </section>
  )
}
