// One rule of the house: it reads the files and names each place that breaks it.
import type { House } from './house.ts'

export interface Violation {
  path: string
  line: number
  says: string
}

export interface Rule {
  /** Also the name of its folder under `fixtures/`, in which it is broken. */
  name: string
  check(house: House): Violation[]
}
