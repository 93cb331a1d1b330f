// Opening how to reach whoever reported: for a stated purpose, within reach, and written down.

import { mayAt } from '../../../ground/identity/index.ts'
import { actorOf } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { errors } from '../errors.ts'
import { sealing } from '../reporter/seal.ts'
import { type Caller, placesOf } from '../scope.ts'
import { getCase } from '../store/load.ts'
import type { ReporterView } from './schema.ts'

interface Sealed {
  name: string | null
  phone: string | null
  words: string | null
}

/** @throws cases.notFound, cases.outOfScope */
export function openReporter(
  hub: Hub,
  { principal }: Caller,
  number: string,
  purpose: string,
): Promise<ReporterView> {
  return hub.db.tx(async (tx) => {
    const { state } = await getCase(tx, number)
    const places = await placesOf(tx, state)
    if (!mayAt(principal, 'cases.reporter', places.own)) throw errors.outOfScope()
    const sealed = await tx.first<Sealed>(sql`
      SELECT name_sealed AS name, phone_sealed AS phone, words_sealed AS words
      FROM cases.reporter WHERE case_id = ${state.id}::uuid AND erased_at IS NULL`)
    await audit(tx, { actor: actorOf(principal), action: 'cases.open-reporter', subject: state.id, purpose })
    const open = (value: string | null | undefined, context: string): string | null =>
      value ? hub.vault.open(value, context) : null
    const words = open(sealed?.words, sealing.words)
    return {
      name: open(sealed?.name, sealing.name),
      phone: open(sealed?.phone, sealing.phone),
      words: words === null ? null : (JSON.parse(words) as NonNullable<ReporterView['words']>),
    }
  })
}
