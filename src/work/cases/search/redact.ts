// What people write may name telephones and identity numbers. The case, its log and the index keep the text without them;
// the words as written stand sealed with the reporter's data.

type Words = string | ((found: string) => string)

const patterns: [RegExp, Words][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[邮箱]'],
  [/(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '[证件号]'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '[电话]'],
  [/(?<!\d)0\d{2,3}[- ]\d{7,8}(?:-\d{1,6})?(?!\d)/g, '[电话]'],
  [
    /(?<!\d)(?:62|[345]\d)\d{2}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g,
    (found) => (isCard(found) ? '[卡号]' : found),
  ],
]

/** The text with telephones, identity and card numbers and mail addresses replaced by what they are. */
export function redact(text: string): string {
  return patterns.reduce(
    (so, [pattern, words]) =>
      so.replace(pattern, (found) => (typeof words === 'string' ? words : words(found))),
    text.normalize('NFC'),
  )
}

/** Luhn's check (ISO/IEC 7812-1): a component's id of sixteen digits hardly ever passes. */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '').split('').reverse().map(Number)
  const sum = digits.reduce(
    (so, digit, i) => so + (i % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  )
  return sum % 10 === 0
}
