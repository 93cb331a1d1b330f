// The fields of an action in the order of asking, each with the input that fits it.
import { lazy, Suspense } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import type { CaseAction, CaseDetail } from '../api/cases.ts'
import { PhotoPick } from '../attachments/PhotoPick.tsx'
import { fieldMessages, unitMessages } from '../case-messages.ts'
import { scoreNames } from '../score-names.ts'
import type { FieldName } from './action-fields.ts'
import type { Values } from './action-values.ts'
import { Labelled } from './Labelled.tsx'
import { CaseField, CategoryField, ConditionField, OrganisationField } from './PickFields.tsx'
import styles from './page.module.css'

const PointField = lazy(() => import('./PointField.tsx').then(({ PointField }) => ({ default: PointField })))
const PositionField = lazy(() =>
  import('./PositionField.tsx').then(({ PositionField }) => ({ default: PositionField })),
)

export interface ActionFieldsProps {
  fields: readonly FieldName[]
  action: Pick<CaseAction, 'kind' | 'required'>
  /** The case; left out where several are done at once. */
  of?: CaseDetail | undefined
  values: Values
  errors: Readonly<Record<string, string>>
  onChange(part: Values): void
}

export function ActionFields({ fields, ...props }: ActionFieldsProps) {
  return (
    <div className={styles.fields}>
      {fields.map((name) => (
        <One key={name} name={name} {...props} />
      ))}
    </div>
  )
}

function One({
  action,
  errors,
  name,
  of,
  onChange,
  values,
}: Omit<ActionFieldsProps, 'fields'> & { name: FieldName }) {
  const t = useText()
  const error = errors[name]
  const label = Object.hasOwn(fieldMessages, name) ? t(fieldMessages[name]) : name
  const optional = !action.required.includes(name)
  const text = typeof values[name] === 'string' ? (values[name] as string) : ''
  const say = (value: unknown) => onChange({ [name]: value })
  const pick = { label, value: text, error, optional, onChange: say }
  switch (name) {
    case 'organisationId':
      return <OrganisationField {...pick} kind={action.kind} of={of} />
    case 'condition':
      return of ? <ConditionField {...pick} category={String(values.category ?? of.category.key)} /> : null
    case 'category':
      return <CategoryField {...pick} />
    case 'caseId':
      return <CaseField {...pick} except={of?.id ?? ''} />
    case 'photos':
      return (
        <PhotoPick
          label={label}
          value={values.photos}
          error={error}
          onChange={(photos) => onChange({ photos })}
        />
      )
    case 'position':
      return of?.point ? (
        <Suspense fallback={null}>
          <PositionField
            of={of.point}
            value={values.position}
            onChange={(position) => onChange({ position })}
          />
        </Suspense>
      ) : null
    case 'point':
      return (
        <Suspense fallback={<Waiting lines={2} />}>
          <PointField at={of?.point ?? null} onChange={say} />
        </Suspense>
      )
    case 'amount':
      return (
        <Field
          label={label}
          type="number"
          inputMode="numeric"
          min={1}
          max={10_000}
          optional={optional}
          error={error}
          value={String(values.amount ?? '')}
          onChange={({ target }) => say(target.value === '' ? undefined : Number(target.value))}
        />
      )
    case 'unit':
      return (
        <Choose {...pick} choices={Object.entries(unitMessages).map(([value, name]) => [value, t(name)])} />
      )
    case 'score':
      return (
        <Choose
          {...pick}
          value={String(values.score ?? '')}
          onChange={(score) => say(Number(score))}
          choices={Object.entries(scoreNames).map(([value, name]) => [value, t(name)])}
        />
      )
    case 'public':
      return (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={values.public === true}
            onChange={({ target }) => say(target.checked || undefined)}
          />
          {label}
        </label>
      )
    case 'title':
    case 'address':
      return (
        <Field
          label={label}
          value={text}
          maxLength={name === 'title' ? 200 : 300}
          optional={optional}
          error={error}
          onChange={({ target }) => say(target.value)}
        />
      )
    default:
      return (
        <Field
          label={label}
          rows={3}
          value={text}
          maxLength={4000}
          optional={optional}
          error={error}
          onChange={({ target }) => say(target.value)}
        />
      )
  }
}

interface ChooseProps {
  label: string
  value: string
  error: string | undefined
  optional: boolean
  choices: readonly (readonly [string, string])[]
  onChange(value: string): void
}

function Choose({ choices, onChange, value, ...field }: ChooseProps) {
  return (
    <Labelled {...field}>
      {(id) => (
        <select
          id={id}
          className={styles.select}
          value={value}
          aria-invalid={field.error ? true : undefined}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="" />
          {choices.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
