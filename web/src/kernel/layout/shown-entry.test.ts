import { expect, test } from 'vitest'
import { type DeskEntry, deskGroups } from './desk-entries.ts'
import { shownEntry } from './shown-entry.ts'

const entries: readonly DeskEntry[] = deskGroups.flatMap((group) => group.entries)
const shown = (path: string, search = '') => shownEntry(entries, path, search)?.name.en

test.each([
  ['/desk/cases', '', 'All cases'],
  ['/desk/cases', '?todo=true', 'My to-do'],
  ['/desk/cases/2611-00001', '?todo=true&category=a', 'My to-do'],
  ['/desk/cases', '?overdue=true', 'Overdue'],
  ['/desk/new', '', 'File a case'],
  ['/desk/nowhere', '', undefined],
])('%s%s belongs to %s', (path, search, name) => {
  expect(shown(path, search)).toBe(name)
})

test('no two entries lead to the same address', () => {
  const all = entries.map(({ to }) => to)
  expect(new Set(all).size).toBe(all.length)
})
