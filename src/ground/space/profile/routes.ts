// /api/v1/place: everybody may know whom to call; a data steward keeps it true.
import { actorOf, anyone, permitted } from '../../../kernel/access/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { etag, type RouteDefinition, requireMatch, route } from '../../../kernel/http/index.ts'
import { PlaceProfile, PlaceView } from './schema.ts'
import { currentProfile, readProfile, saveProfile } from './store.ts'

const path = '/api/v1/place'

export const profileRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '本地概况：名称、热线、服务点', en: 'The place: its names, hotlines and offices' },
    schema: { response: { 200: PlaceView } },
    async handle({ hub, reply }) {
      const profile = await hub.db.tx(currentProfile)
      etag(reply, profile.version)
      return profile
    },
  }),
  route({
    method: 'PUT',
    path,
    access: permitted('space.write'),
    summary: { zh: '修改本地概况', en: 'Change what the place says of itself' },
    schema: { body: PlaceProfile, response: { 200: PlaceView } },
    handle: ({ body, hub, principal, reply, request }) =>
      hub.db.tx(async (tx) => {
        // @NOTE so that of two who change it at once, the second one waits and is then told.
        await tx.run(sql`LOCK TABLE space.profile IN SHARE ROW EXCLUSIVE MODE`)
        requireMatch(request, (await readProfile(tx)).version)
        await demandRegion(tx, body)
        const saved = await saveProfile(tx, body, actorOf(principal))
        etag(reply, saved.version)
        return saved
      }),
  }),
]

async function demandRegion(tx: Tx, { regionPath }: PlaceProfile): Promise<void> {
  if (regionPath === null) return
  const found = await tx.first(sql`SELECT 1 AS found FROM space.region WHERE path = ${regionPath} LIMIT 1`)
  if (found) return
  const message = { zh: '没有这个区域', en: 'There is no such region' }
  throw fieldProblem([{ field: 'regionPath', message }])
}
