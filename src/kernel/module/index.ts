// What a module tells the house about itself. Composition roots read it; nothing is found by magic.
import type { Reaction } from '../events/index.ts'
import type { RouteDefinition } from '../http/route.ts'
import type { Hub } from '../hub/index.ts'
import type { Text } from '../i18n/index.ts'
import type { JobHandler } from '../jobs/index.ts'

export interface Module {
  name: string
  migrations?: URL
  /** Every permission that the module's routes and use-cases ask for, with its words for the screen of roles. */
  permissions?: Record<string, Text>
  routes?: RouteDefinition[]
  reactions?: Reaction[]
  jobs?: JobHandler[]
  /** Runs when the hub starts; what it gives back runs when the hub stops. */
  start?(hub: Hub): Promise<() => Promise<void>>
}
