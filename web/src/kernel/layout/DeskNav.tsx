// Where one can go at the desk: a column on a desktop, tabs under the thumb on a phone.
import { NavLink } from 'react-router'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import { Mark } from '../ui/Mark.tsx'
import styles from './desk.module.css'

const messages = defineMessages({
  name: { zh: '善治工作台', en: 'Shanzhi desk' },
  pages: { zh: '工作台页面', en: 'Desk pages' },
  cases: { zh: '案卷', en: 'Cases' },
  figures: { zh: '统计', en: 'Figures' },
  screen: { zh: '一张图', en: 'One map' },
  portal: { zh: '居民首页', en: 'Resident page' },
})

export function DeskNav() {
  const t = useText()
  return (
    <aside className={styles.nav}>
      <div className={styles.navMark}>
        <Mark name={t(messages.name)} to={paths.desk()} />
      </div>
      <nav aria-label={t(messages.pages)}>
        <NavLink to={paths.cases()}>{t(messages.cases)}</NavLink>
        <NavLink to={paths.figures()}>{t(messages.figures)}</NavLink>
        <NavLink to={paths.screen()}>{t(messages.screen)}</NavLink>
        <NavLink to={paths.home()}>{t(messages.portal)}</NavLink>
      </nav>
    </aside>
  )
}
