// What came of an import: counts that open their cases, what was noticed, and the rows that were not taken.
import { Link } from 'react-router'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { sayNumber } from '../../../../kernel/numbers.ts'
import { endpoints, paths } from '../../../../kernel/paths.ts'
import type { ImportView } from '../api.ts'
import { messages } from './import-messages.ts'

interface ImportResultProps {
  of: ImportView
  result: NonNullable<ImportView['result']>
}

export function ImportResult({ of, result }: ImportResultProps) {
  const t = useText()
  const { changed, created, made, read, rejected, unchanged, warnings } = result
  return (
    <Panel title={t(of.dryRun ? messages.tried : messages.done)}>
      <p role="status">
        <b>{t(messages.rows, { read: sayNumber(read) })}</b>{' '}
        {t(messages.counts, {
          created: sayNumber(created),
          changed: sayNumber(changed),
          unchanged: sayNumber(unchanged),
          rejected: sayNumber(rejected),
        })}
      </p>
      {of.dryRun && <p className={styles.faint}>{t(messages.triedOnly)}</p>}
      <p>
        {t(messages.made, {
          regions: sayNumber(made.regions),
          organisations: sayNumber(made.organisations),
          categories: sayNumber(made.categories),
        })}
      </p>
      {warnings.length > 0 && (
        <details>
          <summary className={styles.summary}>{t(messages.noticed)}</summary>
          <ul className={styles.list}>
            {warnings.map(({ count, kind, words }) => (
              <li key={kind}>
                <span>{t(words)}</span>
                <span className="num">{t(messages.times, { count: sayNumber(count) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.actions}>
        {of.own && of.hasRejects && (
          <a className={styles.aim} href={endpoints.caseImportPart(of.id, 'rejects')} download>
            {t(messages.rejects)}
          </a>
        )}
        {!of.dryRun && (
          <>
            <Link className={styles.aim} to={paths.cases({ kind: 'all', sort: 'newest' })}>
              {t(messages.openCases)}
            </Link>
            <Link className={styles.aim} to={paths.figures({ by: 'region' })}>
              {t(messages.openFigures)}
            </Link>
          </>
        )}
      </div>
    </Panel>
  )
}
