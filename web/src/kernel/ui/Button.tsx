// The resident's buttons: one primary a page, the rest quiet. No Ant Design, for the weight of the first page.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './ui.module.css'

type Look = 'primary' | 'plain' | 'quiet'

function classOf(look: Look, wide: boolean): string {
  return [styles.button, look !== 'plain' && styles[look], wide && styles.wide].filter(Boolean).join(' ')
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  wide?: boolean
  /** Waiting for the hub: cannot be pressed twice. */
  busy?: boolean
}

export function Button({
  busy = false,
  disabled,
  look = 'plain',
  type = 'button',
  wide = false,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf(look, wide)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    />
  )
}

interface LinkButtonProps {
  to: string
  look?: Look
  wide?: boolean
  children: ReactNode
}

export function LinkButton({ children, look = 'plain', to, wide = false }: LinkButtonProps) {
  return (
    <Link to={to} className={classOf(look, wide)}>
      {children}
    </Link>
  )
}
