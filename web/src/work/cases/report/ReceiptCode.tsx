// The receipt as a QR code. The follow code stands behind the #, so that no server and no log ever sees it.
import { useEffect, useState } from 'react'
import { pathOf, receiptAddress } from './receipt-code.ts'
import styles from './report.module.css'

interface ReceiptCodeProps {
  number: string
  code: string
  label: string
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
