// Fields whose value is something that the hub knows: an organisation, a category, a condition of it, another case.
import type { CaseDetail } from '../api/cases.ts'
import { CaseCombo, CategoryCombo, ConditionCombo, HelperCombo, OrganisationCombo } from '../choices.tsx'
import { Labelled } from './Labelled.tsx'

interface PickProps {
  label: string
  value: string
  error: string | undefined
  optional: boolean
  onChange(value: string): void
}

/** Arriving and finishing are of an organisation that was called; everything else may name any. */
export function OrganisationField({
  kind,
  of,
  ...pick
}: PickProps & { kind: string; of: CaseDetail | undefined }) {
  const helping = of && (kind === 'arrive' || kind === 'co-finish')
  const ready = (of?.coHandlers ?? []).filter(
    ({ arrivedAt, finishedAt }) => !finishedAt && (kind === 'arrive') === !arrivedAt,
  )
  return (
    <Labelled {...pick}>
      {(id) =>
        helping ? (
          <HelperCombo id={id} {...combo(pick)} helpers={ready.map(({ organisation }) => organisation)} />
        ) : (
          <OrganisationCombo id={id} {...combo(pick)} />
        )
      }
    </Labelled>
  )
}

export function CategoryField(pick: PickProps) {
  return <Labelled {...pick}>{(id) => <CategoryCombo id={id} {...combo(pick)} />}</Labelled>
}

export function ConditionField({ category, ...pick }: PickProps & { category: string }) {
  return (
    <Labelled {...pick}>{(id) => <ConditionCombo id={id} {...combo(pick)} category={category} />}</Labelled>
  )
}

export function CaseField({ except, ...pick }: PickProps & { except: string }) {
  return <Labelled {...pick}>{(id) => <CaseCombo id={id} {...combo(pick)} except={except} />}</Labelled>
}

function combo({ error, label, onChange, value }: PickProps) {
  return { label, value, onChange, invalid: Boolean(error) }
}
