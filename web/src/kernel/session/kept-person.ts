// Who was here last, for a device that is opened where there is no network. It opens nothing at the hub: only the copies
// that this device keeps for the same person.
import { recall, remember } from '../storage.ts'
import type { Person } from './api.ts'

export function keepPerson(person: Person | null): void {
  remember('person', person && JSON.stringify(person))
}

export function recallPerson(): Person | undefined {
  try {
    return (JSON.parse(recall('person') ?? 'null') as Person | null) ?? undefined
  } catch {
    return undefined
  }
}
