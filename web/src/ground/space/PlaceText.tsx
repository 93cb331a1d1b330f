// One text of the profile, found by its path, with what is wrong with it.
import { Input } from 'antd'
import { Labelled } from '../parts/Labelled.tsx'
import type { PlaceView } from './api.ts'
import { readAt } from './place-fields.ts'

export interface PlaceForm {
  profile: PlaceView
  errors: Record<string, string>
  set(path: string, to: unknown): void
}

interface PlaceTextProps {
  form: PlaceForm
  path: string
  label: string
  rows?: number
  placeholder?: string
  help?: string
}

export function PlaceText({ form, help, label, path, placeholder, rows }: PlaceTextProps) {
  const value = readAt(form.profile, path)
  return (
    <Labelled label={label} error={form.errors[path]} help={help}>
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            rows={rows}
            value={value}
            onChange={({ target }) => form.set(path, target.value)}
          />
        ) : (
          <Input
            {...control}
            value={value}
            placeholder={placeholder ?? ''}
            onChange={({ target }) => form.set(path, target.value)}
          />
        )
      }
    </Labelled>
  )
}
