// The right input for a field of an action.
import { Input, InputNumber, Rate, Select, Switch } from 'antd'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import type { CaseAction, CaseDetail } from '../api.ts'
import { fieldMessages, unitMessages } from '../case-messages.ts'
import { CaseSelect, CategorySelect, OrganisationSelect } from '../choices.tsx'
import { useCategories } from '../reference.ts'
import type { FieldName } from './action-fields.ts'
import styles from './page.module.css'

interface FieldInputProps {
  name: FieldName
  of: CaseDetail
  action: CaseAction
  /** Given by the form. */
  id?: string
  [given: string]: unknown
}

export function FieldInput({ action, name, of, ...given }: FieldInputProps) {
  switch (name) {
    case 'organisationId':
      return <OrganisationField {...given} of={of} action={action} />
    case 'condition':
      return <ConditionSelect {...given} category={of.category.key} />
    case 'category':
      return <CategorySelect {...given} />
    case 'caseId':
      return <CaseSelect {...given} except={of.id} />
    case 'amount':
      return <InputNumber {...given} min={1} max={10_000} />
    case 'point':
      return <PointField {...given} at={of.point} />
    case 'unit':
      return <UnitSelect {...given} />
    case 'score':
      return <Rate {...given} />
    case 'public':
      return <Switch {...given} />
    case 'title':
    case 'address':
      return <Input {...given} maxLength={name === 'title' ? 200 : 300} />
    default:
      return <Input.TextArea {...given} rows={4} maxLength={4000} />
  }
}

/** Arriving and finishing are of an organisation that was called; everything else may name any. */
function OrganisationField({ action, of, ...given }: Pick<FieldInputProps, 'of' | 'action'>) {
  if (action.kind !== 'arrive' && action.kind !== 'co-finish') return <OrganisationSelect {...given} />
  const ready = of.coHandlers.filter(
    ({ arrivedAt, finishedAt }) => !finishedAt && (action.kind === 'arrive') === !arrivedAt,
  )
  return (
    <Select
      {...given}
      options={ready.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))}
    />
  )
}

function ConditionSelect({ category, ...given }: { category: string }) {
  const t = useText()
  const { data } = useCategories()
  const conditions = data?.find(({ key }) => key === category)?.conditions ?? []
  return (
    <Select
      {...given}
      allowClear
      options={conditions.map(({ key, name }) => ({ value: key, label: t(name) }))}
    />
  )
}

/** The map under a cross: whoever moves it gives another place. */
function PointField({ at, onChange }: { at: Point | null; onChange?: (point: Point) => void }) {
  const t = useText()
  return (
    <div className={styles.point}>
      <LazyMap label={t(fieldMessages.point)} mark={at} onPick={onChange ?? ignore} />
    </div>
  )
}

function ignore(): void {}

function UnitSelect(given: object) {
  const t = useText()
  const units = ['minute', 'hour', 'day'] as const
  return <Select {...given} options={units.map((unit) => ({ value: unit, label: t(unitMessages[unit]) }))} />
}
