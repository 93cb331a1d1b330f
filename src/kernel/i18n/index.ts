// Words for people, always in both languages: a message that lacks one does not compile.

export type Language = 'zh' | 'en'

export interface Text {
  zh: string
  en: string
}

export type Params = Record<string, string | number>

/** The text in a language, with `{name}` replaced from `params`. A name that is not given stays visible. */
export function text(message: Text, language: Language, params: Params = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  )
}

/** The reader's language from an Accept-Language header; Chinese unless English is preferred. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return 'zh'
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const q = rest.find((item) => item.trim().startsWith('q='))
      return { tag: tag.toLowerCase(), weight: q ? Number(q.split('=')[1]) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of ranked) {
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh'
}
