// Finding Chinese text: character pairs in a tsvector find what LIKE finds, with an index. Letters and digits stay whole words.

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
/** Words are cut here; PostgreSQL refuses lexemes of more than 2 kB. */
const longest = 64
const han = /^\p{Script=Han}/u

/** The lexemes of a text: pairs of neighbouring Chinese characters (and the last one alone), and lower-case words. */
export function lexemes(text: string): string[] {
  const found = new Set<string>()
  for (const [part] of normal(text).matchAll(run)) {
    if (han.test(part)) {
      const characters = [...part]
      characters.forEach((character, i) => {
        found.add(character + (characters[i + 1] ?? ''))
      })
    } else {
      found.add(part.slice(0, longest))
    }
  }
  return [...found]
}

/** A tsquery that needs all pairs and words of what was typed; null when nothing in it can be looked for. */
export function searchQuery(typed: string): string | null {
  const terms: string[] = []
  for (const [part] of normal(typed).matchAll(run)) {
    const characters = [...part]
    if (!han.test(part)) terms.push(`${quoted(part.slice(0, longest))}:*`)
    else if (characters.length === 1) terms.push(`${quoted(part)}:*`)
    else terms.push(...characters.slice(1).map((character, i) => quoted(`${characters[i]}${character}`)))
  }
  return terms.length > 0 ? [...new Set(terms)].join(' & ') : null
}

/** Width, case and compatibility forms do not matter for finding. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
