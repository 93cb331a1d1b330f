// Words on screens, always in both languages: a message that lacks one does not compile.

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export interface Text {
  readonly zh: string
  readonly en: string
}

/** The names in braces of a message: `'剩 {time}'` → `'time'`. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

export type Params<T extends Text> = Record<Names<T['zh']> | Names<T['en']>, string | number>

/** The second argument of a translating function: absent when the message has no names in braces. */
export type ParamsOf<T extends Text> = [Names<T['zh']> | Names<T['en']>] extends [never]
  ? []
  : string extends T['zh']
    ? [params?: Record<string, string | number>]
    : [params: Params<T>]

/** Keeps the literal words in the type, so that the names in braces are checked where a message is used. */
export function defineMessages<const T extends Record<string, Text>>(messages: T): T {
  return messages
}

/** The message in a language with `{name}` replaced. A name that is not given stays visible. */
export function translate<T extends Text>(message: T, language: Language, ...rest: ParamsOf<T>): string {
  const params: Record<string, string | number> = rest[0] ?? {}
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  )
}

/** BCP 47 tag of a language. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}
