// The resident's buttons: one primary a page, the rest quiet. No Ant Design, for the weight of the first page.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './ui.module.css'

export type Look = 'primary' | 'plain' | 'quiet'

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
  /** Given to the page that opens, without standing in its address. */
  state?: unknown
}

export function LinkButton({ children, look = 'plain', state, to, wide = false }: LinkButtonProps) {
  return (
    <Link to={to} state={state} className={classOf(look, wide)}>
      {children}
    </Link>
  )
}

/** A telephone, a file, another site: what is not a page of ours. */
export function OutsideButton({
  children,
  href,
  look = 'plain',
  wide = false,
}: Omit<LinkButtonProps, 'to' | 'state'> & { href: string }) {
  return (
    <a href={href} className={classOf(look, wide)}>
      {children}
    </a>
  )
}
