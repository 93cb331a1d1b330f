// How names and addresses are cut for comparing. pg_trgm compares words, and Chinese has none, so a run of Chinese
// becomes its pairs of characters (人民路 → 人民 民路); numbers and Latin words stay whole.

const runs = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu

/** The words of a text, in order: lower case, full-width forms made plain. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return [...plain.matchAll(runs)].flatMap(([run]) => (/\p{Script=Han}/u.test(run) ? split(run) : [run]))
}

function split(run: string): string[] {
  const parts = run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
  return parts.flatMap((part) => (/\p{Script=Han}/u.test(part) ? pairs([...part]) : [part]))
}

function pairs(characters: string[]): string[] {
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** House number of an address, or null: the last number that stands before 号, else the last number. */
export function houseNumber(text: string): number | null {
  const plain = text.normalize('NFKC')
  const marked = [...plain.matchAll(/(\d+)\s*[号號]/g)].at(0)?.[1]
  const any = [...plain.matchAll(/\d+/g)].at(-1)?.[0]
  const digits = marked ?? any
  return digits === undefined || digits.length > 6 ? null : Number(digits)
}
