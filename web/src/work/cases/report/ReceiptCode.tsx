// The receipt as a QR code. The follow code stands behind the #, so that no server and no log ever sees it.
import { useEffect, useState } from 'react'
import { paths } from '../../../kernel/paths.ts'
import styles from './report.module.css'

interface ReceiptCodeProps {
  number: string
  code: string
  label: string
}

export function receiptAddress(origin: string, number: string, code: string): string {
  return `${origin}${paths.tracked(number)}#${encodeURIComponent(code)}`
}

export function ReceiptCode({ code, label, number }: ReceiptCodeProps) {
  const [drawn, setDrawn] = useState<{ size: number; path: string }>()
  const address = receiptAddress(location.origin, number, code)
  useEffect(() => {
    let here = true
    void import('uqr').then(({ encode }) => {
      if (here) setDrawn(pathOf(encode(address, { ecc: 'M', border: 2 }).data))
    })
    return () => {
      here = false
    }
  }, [address])
  return (
    <figure className={styles.qr}>
      <svg viewBox={`0 0 ${drawn?.size ?? 33} ${drawn?.size ?? 33}`} role="img" aria-label={label}>
        <rect width="100%" height="100%" fill="#fff" />
        {drawn && <path d={drawn.path} fill="#000" />}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}

/** One square for each dark module. */
export function pathOf(rows: readonly (readonly boolean[])[]): { size: number; path: string } {
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size: rows.length, path }
}
