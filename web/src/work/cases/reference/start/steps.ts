// The first steps and how the hub knows that each is done.
import { get } from '../../../../kernel/api.ts'
import type { Text } from '../../../../kernel/i18n/messages.ts'
import { endpoints, paths } from '../../../../kernel/paths.ts'
import { messages } from './start-messages.ts'

export interface Step {
  key: string
  title: Text
  why: Text
  to: string
  isDone(signal: AbortSignal): Promise<boolean>
}

/** Whether a list has more than so many: what a hub comes with does not count. */
async function hasMore(url: string, than: number, signal: AbortSignal): Promise<boolean> {
  return (await get<{ items: unknown[] }>(url, signal)).items.length > than
}

export const steps: readonly Step[] = [
  {
    key: 'place',
    title: messages.place,
    why: messages.placeWhy,
    to: paths.place(),
    isDone: async (signal) => {
      const place = await get<{ name: { zh: string }; hotlines: unknown[] }>(endpoints.placeProfile(), signal)
      return place.name.zh !== '' && place.hotlines.length > 0
    },
  },
  {
    key: 'regions',
    title: messages.regions,
    why: messages.regionsWhy,
    to: paths.imports(),
    isDone: (signal) => hasMore(endpoints.regions({ limit: 2 }), 0, signal),
  },
  {
    key: 'organisations',
    title: messages.organisations,
    why: messages.organisationsWhy,
    to: paths.organisations(),
    isDone: (signal) => hasMore(endpoints.organisations({ limit: 2 }), 0, signal),
  },
  {
    // The first administrator is there already.
    key: 'people',
    title: messages.people,
    why: messages.peopleWhy,
    to: paths.people(),
    isDone: (signal) => hasMore(endpoints.people({ limit: 2 }), 1, signal),
  },
  {
    // So is the category of what is not sorted yet.
    key: 'categories',
    title: messages.categories,
    why: messages.categoriesWhy,
    to: paths.categoriesDesk(),
    isDone: (signal) => hasMore(endpoints.categories({ limit: 2 }), 1, signal),
  },
  {
    key: 'rules',
    title: messages.rules,
    why: messages.rulesWhy,
    to: paths.rules(),
    isDone: (signal) => hasMore(endpoints.decisionModels({ limit: 2 }), 0, signal),
  },
  {
    key: 'imports',
    title: messages.imports,
    why: messages.importsWhy,
    to: paths.imports(),
    isDone: async (signal) => (await get<{ total: number }>(endpoints.casesCounts({}), signal)).total > 0,
  },
]
