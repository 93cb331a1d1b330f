// The first rows of a file as they stand in it.
import styles from '../../../../ground/parts/parts.module.css'
import { useText } from '../../../../kernel/i18n/language.tsx'
import type { ImportPreview } from '../api.ts'
import { messages } from './import-messages.ts'

export function PreviewRows({ preview: { headers, rows } }: { preview: ImportPreview }) {
  const t = useText()
  return (
    <section
      className={styles.scroll}
      aria-label={t(messages.preview)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: @NOTE a wide table is scrolled by keyboard too
      tabIndex={0}
    >
      <table className={`${styles.plain} ${styles.raw}`}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 5).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: @NOTE rows of a file have no name but their place
            <tr key={index}>
              {headers.map((header) => (
                <td key={header}>{row[header]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
