// Organisations on the wire.
import Type, { type Static } from 'typebox'

export const organisationKinds = [
  'government',
  'department',
  'street',
  'community',
  'team',
  'institution',
  'enterprise',
  'association',
  'other',
] as const

export const OrganisationKind = Type.Enum([...organisationKinds])
export type OrganisationKind = Static<typeof OrganisationKind>

const Id = Type.String({ format: 'uuid' })
const Code = Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S+$' })
const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const RegionPath = Type.Union([Type.String({ maxLength: 300 }), Type.Null()], {
  description: 'Region that it is responsible for: codes from the root, each followed by a slash',
})

export const NewOrganisation = Type.Object({
  standard: Type.Optional(
    Type.String({ minLength: 1, maxLength: 60, description: 'Code list of the code; `local` when left out' }),
  ),
  code: Code,
  name: Name,
  kind: OrganisationKind,
  parentId: Type.Optional(Type.Union([Id, Type.Null()])),
  regionPath: Type.Optional(RegionPath),
})
export type NewOrganisation = Static<typeof NewOrganisation>

export const OrganisationChange = Type.Object({
  code: Type.Optional(Code),
  name: Type.Optional(Name),
  kind: Type.Optional(OrganisationKind),
  parentId: Type.Optional(Type.Union([Id, Type.Null()])),
  regionPath: Type.Optional(RegionPath),
  active: Type.Optional(Type.Boolean()),
})
export type OrganisationChange = Static<typeof OrganisationChange>

export const OrganisationView = Type.Object({
  id: Id,
  standard: Type.String(),
  code: Type.String(),
  name: Type.String(),
  kind: OrganisationKind,
  parentId: Type.Union([Id, Type.Null()]),
  path: Type.String({ description: 'Ids from the root, each followed by a slash' }),
  regionPath: RegionPath,
  active: Type.Boolean(),
  version: Type.Integer(),
})
export type OrganisationView = Static<typeof OrganisationView>

export const OrganisationTree = Type.Cyclic(
  {
    Organisation: Type.Object({
      id: Id,
      code: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      regionPath: RegionPath,
      active: Type.Boolean(),
      children: Type.Array(Type.Ref('Organisation')),
    }),
  },
  'Organisation',
)

export interface OrganisationTree
  extends Omit<OrganisationView, 'standard' | 'parentId' | 'path' | 'version'> {
  children: OrganisationTree[]
}
