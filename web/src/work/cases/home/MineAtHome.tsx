// The newest of what I said; nothing where I said nothing.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { paths } from '../../../kernel/paths.ts'
import page from '../../../kernel/ui/portal.module.css'
import { useKeptReports } from '../mine/kept-reports.ts'
import { useOwnReports } from '../mine/own-reports.ts'
import { KeptTile } from '../track/KeptTile.tsx'
import { TrackedTile } from '../track/TrackedTile.tsx'

const shown = 2

const messages = defineMessages({
  mine: { zh: '我的事', en: 'What I said' },
  mineAll: { zh: '全部 {count} 件', en: 'All {count}' },
})

export function MineAtHome() {
  const t = useText()
  const kept = useKeptReports()
  const { data: own = [] } = useOwnReports(shown)
  const others = own.filter(({ number }) => !kept.some((one) => one.number === number))
  if (kept.length === 0 && others.length === 0) return null
  return (
    <section>
      <h2 className={page.heading}>
        {t(messages.mine)}
        <Link to={paths.mine()}>{t(messages.mineAll, { count: kept.length + others.length })}</Link>
      </h2>
      <ul className={page.stack}>
        {kept.slice(0, shown).map((report) => (
          <li key={report.number}>
            <KeptTile report={report} />
          </li>
        ))}
        {others.slice(0, Math.max(0, shown - kept.length)).map((tracked) => (
          <li key={tracked.number}>
            <TrackedTile tracked={tracked} />
          </li>
        ))}
      </ul>
    </section>
  )
}
