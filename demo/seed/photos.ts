// Some of the newest cases come with a photo, and some of those that were handled with one of how it looks now.
import { anonymous } from '../../src/kernel/access/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { keepAttachment, type ReplayCase } from '../../src/work/cases/index.ts'
import { DIVISION } from '../categories/shape.ts'
import type { Pictures } from '../pictures.ts'
import { randomStream } from '../random.ts'

const LATELY = 4 * 86_400_000
/** Ways that bring photos. */
const WAYS: readonly string[] = ['portal', 'grid']

export async function* withPhotos(
  hub: Hub,
  past: Iterable<ReplayCase>,
  pictures: ReadonlyMap<string, Pictures>,
  seed: string,
): AsyncGenerator<ReplayCase> {
  const random = randomStream(seed, 'photos')
  const since = hub.clock.now().getTime() - LATELY
  for (const one of past) {
    const fitting = pictures.get(codeOf(one))
    const brings = fitting && one.reportedAt.getTime() > since && WAYS.includes(one.channel)
    yield brings && random.chance(0.7) ? await withPhoto(hub, one, fitting) : one
  }
}

function codeOf({ category }: ReplayCase): string {
  return (category.split(':').at(-1) ?? '').slice(DIVISION.length)
}

async function withPhoto(hub: Hub, one: ReplayCase, { after, before }: Pictures): Promise<ReplayCase> {
  const keep = (image: Pictures['before'], actor: string) => keepAttachment(hub, image, { actor })
  const attachments = [await keep(before, anonymous.kind)]
  const finished = one.actions?.findLast(({ kind }) => kind === 'finish')
  if (!finished) return { ...one, attachments }
  const mended = [await keep(after, finished.actor)]
  return {
    ...one,
    attachments,
    actions: one.actions?.map((action) =>
      action === finished ? { ...action, data: { ...action.data, attachments: mended } } : action,
    ),
  }
}
