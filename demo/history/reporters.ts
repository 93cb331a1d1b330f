// Residents who report without an account. Nobody answers their numbers: no country has the code 999.
import type { ReplayReporter } from '../../src/work/cases/index.ts'
import { nameMaker } from '../people.ts'
import type { Random } from '../random.ts'

interface Resident {
  name: string
  phone: string
}

export function residents(random: Random): Resident[] {
  const nameOf = nameMaker(random)
  return Array.from({ length: 900 }, (_, at) => ({
    name: nameOf(),
    phone: `+99900${String(at).padStart(6, '0')}`,
  }))
}

/** Grid workers and sensors leave no name. */
export function writeReporter(
  random: Random,
  channel: string,
  people: readonly Resident[],
  personId: string | null,
): { reporter?: ReplayReporter } {
  if (personId !== null) return { reporter: { personId } }
  if (channel !== 'portal' && channel !== 'phone') return {}
  const { name, phone } = random.pick(people)
  return { reporter: channel === 'phone' || random.chance(0.5) ? { name, phone } : { name } }
}
