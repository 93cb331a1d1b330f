// What a step's data mean: numbers become references, a category its version, a point its region; words go to the case.
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { errors } from '../errors.ts'
import { placeAt } from '../place.ts'
import { type Caller, placesOf, seesAsStaff } from '../scope.ts'
import { type StoredContent, storedContent } from '../store/content.ts'
import type { LoadedCase } from '../store/load.ts'
import { measured } from './distance.ts'
import { demandCategory, type Given } from './given.ts'

export async function resolveGiven(
  tx: Tx,
  caller: Caller,
  given: Given,
  before: LoadedCase,
  locked: readonly LoadedCase[],
): Promise<{ data: Given; content?: StoredContent }> {
  const { address, position, title, ...said } = given
  const data: Given = { ...said, ...measured(position, before.state.point) }
  if (given.caseId) data.caseId = await demandOther(tx, caller, given.caseId, before, locked)
  if (given.category || given.condition) {
    const category = await demandCategory(
      tx,
      given.category ?? before.state.category,
      given.condition,
      'data/',
    )
    if (given.category) data.categoryVersion = category.version
    if (given.category && !given.condition) data.condition = null
  }
  if (given.point) Object.assign(data, await placeAt(tx, given.point, 'data/point'))
  if (address === undefined && title === undefined) return { data }
  const { kept } = storedContent({
    ...before,
    ...(title && { title }),
    ...(address !== undefined && { address }),
  })
  return {
    data: { ...data, texts: [...(title ? ['title'] : []), ...(address === undefined ? [] : ['address'])] },
    content: kept,
  }
}

/** The other case of a link or a merge: one that the caller sees. */
async function demandOther(
  tx: Tx,
  caller: Caller,
  asked: string,
  before: LoadedCase,
  locked: readonly LoadedCase[],
): Promise<string> {
  const other = locked.find(({ number, state }) => number === asked || state.id === asked)
  if (!other || !seesAsStaff(caller, await placesOf(tx, other.state)))
    throw fieldProblem([
      { field: 'data/caseId', message: { zh: '没有这个案卷', en: 'There is no such case' } },
    ])
  if (other.state.mergedInto === before.state.id) throw errors.mergeIntoItself()
  return other.state.id
}
