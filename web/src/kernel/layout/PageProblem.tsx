// A page that broke says so and offers the way back; the rest of the house stands.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import styles from './layout.module.css'

const messages = defineMessages({ home: { zh: '回首页', en: 'To the first page' } })

export function PageProblem({ alone, error }: { alone: boolean; error: unknown }) {
  const t = useText()
  const Frame = alone ? 'main' : 'div'
  return (
    <Frame className={styles.alone}>
      <ProblemNotice error={error} onAgain={() => location.reload()} />
      <LinkButton to={paths.home()}>{t(messages.home)}</LinkButton>
    </Frame>
  )
}
