// Permissions in words, by what they are about; with boxes to tick where they are being chosen.
import { Checkbox } from 'antd'
import { useText } from '../../../kernel/i18n/language.tsx'
import styles from '../../parts/parts.module.css'
import type { Permission } from '../api.ts'
import { moduleNames } from './role-messages.ts'

interface PermissionGroupsProps {
  permissions: readonly Permission[]
  chosen?: readonly string[]
  onChange?: (chosen: string[]) => void
}

export function PermissionGroups({ chosen = [], onChange, permissions }: PermissionGroupsProps) {
  const t = useText()
  const modules = [...new Set(permissions.map(({ name }) => moduleOf(name)))]
  const toggle = (name: string, on: boolean) =>
    onChange?.(on ? [...chosen, name] : chosen.filter((one) => one !== name))
  return modules.map((module) => {
    const words = moduleNames[module]
    return (
      <fieldset key={module} className={styles.group}>
        <legend>{words ? t(words) : module}</legend>
        <ul>
          {permissions
            .filter(({ name }) => moduleOf(name) === module)
            .map(({ name, words: said }) => (
              <li key={name}>
                {onChange ? (
                  <Checkbox
                    className={styles.tick}
                    checked={chosen.includes(name)}
                    onChange={({ target }) => toggle(name, target.checked)}
                  >
                    {t(said)} <span className={styles.faint}>{name}</span>
                  </Checkbox>
                ) : (
                  <>
                    {t(said)} <span className={styles.faint}>{name}</span>
                  </>
                )}
              </li>
            ))}
        </ul>
      </fieldset>
    )
  })
}

function moduleOf(permission: string): string {
  return permission.split('.')[0] ?? permission
}
