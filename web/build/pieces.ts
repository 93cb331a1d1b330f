// How the script of the pages is cut: one piece for whatever comes first, one for the resident's other pages, one for the
// desk's daily work; everything else by itself, fetched when it is opened. Many small files cost a slow phone more than
// one that holds a little too much: each is a request and a task of its own.
import type { Rolldown } from 'vite'

const portal = /\/web\/src\/work\/cases\/(report|track|around|mine)\/\w+Page\.tsx$|\/MineAtHome\.tsx$/

/** Pages and parts of the desk that also open without a network. */
export const daily =
  /\/web\/src\/(kernel\/layout\/(DeskLayout|DeskHome|NotFoundPage)|ground\/identity\/SignInPage|work\/cases\/(list\/CaseListPage|new\/NewCasePage|outbox\/(OutboxPage|deliver)|page\/(PositionField|PointField)))\.tsx?$/

/** A group holds the modules it names and all that they import, but for what an earlier one holds. */
export const pieces: Rolldown.CodeSplittingGroup[] = [
  { name: 'first', tags: ['$initial'] },
  { name: 'portal', test: portal },
  { name: 'desk', test: daily },
]

/** These chunks with all that they import, and their styles. */
export function filesWith(
  bundle: Rolldown.OutputBundle,
  isNeeded: (chunk: Rolldown.OutputChunk) => boolean,
): string[] {
  const files = new Set<string>()
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  for (const chunk of chunks) if (isNeeded(chunk)) add(chunk)
  return [...files]
}
