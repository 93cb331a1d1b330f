// Which version of something versioned is shown: the newest unless another is chosen.
import { Select } from 'antd'

interface VersionPickProps {
  label: string
  shown: number
  /** Until they have come only the shown one can be chosen. */
  versions: readonly { version: number }[] | undefined
  nameOf(version: number): string
  onChoose(version: number): void
}

export function VersionPick({ label, nameOf, onChoose, shown, versions }: VersionPickProps) {
  return (
    <Select
      data-target
      aria-label={label}
      value={shown}
      popupMatchSelectWidth={false}
      options={(versions ?? [{ version: shown }]).map(({ version }) => ({
        value: version,
        label: nameOf(version),
      }))}
      onChange={onChoose}
    />
  )
}
