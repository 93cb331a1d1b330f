// Light or dark, ordinary or elder (长辈版): classes on the document that change the values of tokens.css.
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { followRemembered, recall, remember } from '../storage.ts'

export interface Appearance {
  dark: boolean
  elder: boolean
}

interface AppearanceChoice extends Appearance {
  change(part: Partial<Appearance>): void
}

const AppearanceContext = createContext<AppearanceChoice>({ dark: false, elder: false, change() {} })

/** The kept choice as JSON; what is missing or unreadable falls back to the device's own preference. */
export function initialAppearance(kept: string | null, prefersDark: boolean): Appearance {
  try {
    const { dark = prefersDark, elder = false } = JSON.parse(kept ?? '{}') as Partial<Appearance>
    return { dark, elder }
  } catch {
    return { dark: prefersDark, elder: false }
  }
}

function show({ dark, elder }: Appearance): void {
  const { classList } = document.documentElement
  classList.toggle('dark', dark)
  classList.toggle('elder', elder)
}

function shown(kept: string | null): Appearance {
  const appearance = initialAppearance(kept, matchMedia('(prefers-color-scheme: dark)').matches)
  show(appearance)
  return appearance
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => shown(recall('appearance')))
  useEffect(() => followRemembered('appearance', (kept) => setAppearance(shown(kept))), [])
  const choice = useMemo(
    () => ({
      ...appearance,
      change(part: Partial<Appearance>) {
        const next = { ...appearance, ...part }
        remember('appearance', JSON.stringify(next))
        show(next)
        setAppearance(next)
      },
    }),
    [appearance],
  )
  return <AppearanceContext value={choice}>{children}</AppearanceContext>
}

/** A page with a look of its own, while it is shown: a wall is dark whatever its reader chose elsewhere. */
export function OwnLook({ children, dark }: { children: ReactNode; dark: boolean }) {
  const chosen = useAppearance()
  const { dark: darkElsewhere, elder } = chosen
  useLayoutEffect(() => {
    show({ dark, elder })
    return () => show({ dark: darkElsewhere, elder })
  }, [dark, darkElsewhere, elder])
  const own = useMemo(() => ({ ...chosen, dark }), [chosen, dark])
  return <AppearanceContext value={own}>{children}</AppearanceContext>
}

export function useAppearance(): AppearanceChoice {
  return use(AppearanceContext)
}
