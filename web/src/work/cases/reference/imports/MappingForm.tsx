// Which column of the file is what, how its dates are read, what its states mean, what becomes of names not known here.
import { Input, Select } from 'antd'
import { Labelled } from '../../../../ground/parts/Labelled.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useText } from '../../../../kernel/i18n/language.tsx'
import type { CaseMapping, ImportPreview } from '../api.ts'
import { columnNames, messages, outcomeNames } from './import-messages.ts'
import { columnOf, type Field, withColumn, withSource, withUnknown } from './mapping.ts'

interface MappingFormProps {
  mapping: CaseMapping
  preview: ImportPreview
  errors: Record<string, string>
  onChange(mapping: CaseMapping): void
}

const fields = Object.keys(columnNames) as Field[]

export function MappingForm({ errors, mapping, onChange, preview }: MappingFormProps) {
  const t = useText()
  const wrong = (field: string): string | undefined => errors[`mapping/${field}`]
  const columns = [
    { value: '', label: t(messages.none) },
    ...preview.headers.map((header) => ({ value: header, label: header })),
  ]
  const sample = (column: string): string | undefined =>
    preview.rows
      .map((row) => row[column]?.trim())
      .find(Boolean)
      ?.slice(0, 60)
  return (
    <>
      <div className={styles.form}>
        {fields.map((field) => {
          const column = columnOf(mapping, field)
          const name = columnNames[field]
          return (
            <Labelled
              key={field}
              label={name ? t(name) : field}
              help={sample(column)}
              error={wrong(`columns/${field}`)}
            >
              {(control) => (
                <Select
                  {...control}
                  value={column}
                  options={columns}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                  onChange={(next) => onChange(withColumn(mapping, field, next, preview.values[next] ?? []))}
                />
              )}
            </Labelled>
          )
        })}
      </div>
      <h3>{t(messages.basics)}</h3>
      <div className={styles.form}>
        <Labelled label={t(messages.source)} help={t(messages.sourceHelp)} error={wrong('source')}>
          {(control) => (
            <Input
              {...control}
              value={mapping.source}
              onChange={({ target }) => onChange(withSource(mapping, target.value))}
            />
          )}
        </Labelled>
        <Labelled label={t(messages.timeZone)} error={wrong('timeZone')}>
          {(control) => (
            <Input
              {...control}
              value={mapping.timeZone}
              onChange={({ target }) => onChange({ ...mapping, timeZone: target.value })}
            />
          )}
        </Labelled>
        <Labelled
          label={t(messages.dateFormats)}
          help={t(messages.dateHelp)}
          error={wrong('dateFormats') ?? wrong('dateFormats/0')}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              value={mapping.dateFormats.join('\n')}
              onChange={({ target }) => onChange({ ...mapping, dateFormats: target.value.split('\n') })}
              onBlur={() =>
                onChange({
                  ...mapping,
                  dateFormats: mapping.dateFormats.map((one) => one.trim()).filter(Boolean),
                })
              }
            />
          )}
        </Labelled>
        <Labelled label={t(messages.dueDates)}>
          {(control) => (
            <Select
              {...control}
              value={mapping.dueDates}
              options={[
                { value: 'file-over-rules', label: t(messages.fileDue) },
                { value: 'rules', label: t(messages.rulesDue) },
              ]}
              onChange={(dueDates) => onChange({ ...mapping, dueDates })}
            />
          )}
        </Labelled>
        <UnknownChoice
          what="categories"
          label={t(messages.unknownCategory)}
          mapping={mapping}
          onChange={onChange}
        />
        <UnknownChoice
          what="organisations"
          label={t(messages.unknownOrganisation)}
          mapping={mapping}
          onChange={onChange}
        />
        <UnknownChoice
          what="regions"
          label={t(messages.unknownRegion)}
          mapping={mapping}
          onChange={onChange}
        />
      </div>
      {mapping.states && Object.keys(mapping.states).length > 0 && (
        <States mapping={mapping} onChange={onChange} />
      )}
    </>
  )
}

type Part = Pick<MappingFormProps, 'mapping' | 'onChange'>

function UnknownChoice({
  label,
  mapping,
  onChange,
  what,
}: Part & { what: 'categories' | 'organisations' | 'regions'; label: string }) {
  const t = useText()
  const chosen = mapping[what]?.unknown
  if (!chosen) return null
  const choices = [
    { value: 'create' as const, label: t(messages.create) },
    ...(what === 'categories' ? [] : [{ value: 'leave-out' as const, label: t(messages.leaveOut) }]),
    { value: 'reject' as const, label: t(messages.reject) },
  ]
  return (
    <Labelled label={label}>
      {(control) => (
        <Select
          {...control}
          value={chosen}
          options={choices}
          onChange={(unknown) => onChange(withUnknown(mapping, what, unknown))}
        />
      )}
    </Labelled>
  )
}

function States({ mapping, onChange }: Part) {
  const t = useText()
  const options = Object.entries(outcomeNames).map(([value, name]) => ({
    value: value as NonNullable<CaseMapping['states']>[string],
    label: t(name),
  }))
  return (
    <>
      <h3>{t(messages.states)}</h3>
      <div className={styles.form}>
        {Object.entries(mapping.states ?? {}).map(([state, outcome]) => (
          <Labelled key={state} label={state}>
            {(control) => (
              <Select
                {...control}
                value={outcome}
                options={options}
                onChange={(next) => onChange({ ...mapping, states: { ...mapping.states, [state]: next } })}
              />
            )}
          </Labelled>
        ))}
      </div>
    </>
  )
}
