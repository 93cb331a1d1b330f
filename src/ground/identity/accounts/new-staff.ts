// Somebody who is to work here, as a demo or an administrator names them.

export interface NewStaff {
  name: string
  role: string
  /** Null for somebody who stands in the records and never signs in. */
  account: string | null
  /** A random one when left out. */
  password?: string
  /** Where the person belongs. */
  organisationId?: string | null
  /** Where the role counts, both limits at once; left out, for the organisation where they belong, or everywhere. */
  scope?: { organisationId?: string | null; regionPath?: string | null }
}
