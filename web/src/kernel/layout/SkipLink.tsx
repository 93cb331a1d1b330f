// For those who walk with the keyboard: past the navigation, to what the page is about.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './layout.module.css'

const messages = defineMessages({ skip: { zh: '跳到正文', en: 'Skip to the content' } })

export function SkipLink() {
  const t = useText()
  return (
    <a className={styles.skip} href="#content">
      {t(messages.skip)}
    </a>
  )
}
