// The reader's language: kept on this device, told to the page and to the hub.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { followRemembered, recall, remember } from '../storage.ts'
import { type Language, languages, type ParamsOf, type Text, tagOf, translate } from './messages.ts'

interface LanguageChoice {
  language: Language
  choose(language: Language): void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose() {} })

/** Chinese first; English where the device prefers it and nothing was chosen. */
export function initialLanguage(kept: string | null, preferred: readonly string[]): Language {
  const known = languages.find((language) => language === kept)
  if (known) return known
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

function spoken(kept: string | null): Language {
  const language = initialLanguage(kept, navigator.languages)
  document.documentElement.lang = tagOf(language)
  return language
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => spoken(recall('language')))
  useEffect(() => followRemembered('language', (kept) => setLanguage(spoken(kept))), [])
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        remember('language', next)
        document.documentElement.lang = tagOf(next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext)
}

export type Translate = <T extends Text>(message: T, ...params: ParamsOf<T>) => string

/** `const t = useText()`; `t(messages.left, { time })`. */
export function useText(): Translate {
  const { language } = useLanguage()
  return useCallback((message, ...params) => translate(message, language, ...params), [language])
}
