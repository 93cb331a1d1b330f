// Picking one file: a button in looks, the browser's own file input in deed.
import { type ReactNode, useId } from 'react'
import styles from './parts.module.css'

interface PickFileProps {
  label: string
  accept: string
  onPick(file: File): void
  disabled?: boolean
  /** Fills its place and takes a file that is dropped on it. */
  large?: boolean
  children?: ReactNode
}

export function PickFile({
  accept,
  children,
  disabled = false,
  label,
  large = false,
  onPick,
}: PickFileProps) {
  const id = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !disabled) onPick(file)
  }
  return (
    <label
      htmlFor={id}
      className={large ? `${styles.pick} ${styles.pickLarge}` : styles.pick}
      data-disabled={disabled || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
      <b>{label}</b>
      {children}
    </label>
  )
}
