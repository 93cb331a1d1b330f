// The tree as nested lists: each name opens its organisation, the arrow beside it what lies below.
import { useState } from 'react'
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import type { OrganisationTree } from '../api.ts'
import { kindNames, messages } from './organisation-messages.ts'
import styles from './organisations.module.css'

interface OrganisationListProps {
  tree: readonly OrganisationTree[]
  current: string | undefined
  /** Everything stands open: one is searching. */
  searching: boolean
  depth?: number
}

export function OrganisationList({ current, depth = 0, searching, tree }: OrganisationListProps) {
  return (
    <ul className={styles.tree}>
      {tree.map((one) => (
        <Branch key={one.id} of={one} current={current} searching={searching} depth={depth} />
      ))}
    </ul>
  )
}

function Branch({
  current,
  depth,
  of,
  searching,
}: Omit<OrganisationListProps, 'tree'> & { of: OrganisationTree; depth: number }) {
  const t = useText()
  const [chosen, setChosen] = useState<boolean>()
  const open = searching || (chosen ?? depth < 1)
  const { active, children, code, id, kind, name } = of
  return (
    <li>
      <div className={styles.line} data-current={id === current || undefined}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={t(open ? messages.close : messages.open, { name })}
            onClick={() => setChosen(!open)}
          >
            <span aria-hidden>{open ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <Link to={paths.organisations(id)} aria-current={id === current ? 'true' : undefined}>
          {name}
        </Link>
        {!active && <Chip tone="orange">{t(messages.retired)}</Chip>}
        <small>
          {t(kindNames[kind])} · <span className="num">{code}</span>
        </small>
      </div>
      {open && children.length > 0 && (
        <OrganisationList tree={children} current={current} searching={searching} depth={depth + 1} />
      )}
    </li>
  )
}
