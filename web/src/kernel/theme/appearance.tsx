// Light or dark, ordinary or elder (长辈版): classes on the document that change the values of tokens.css.
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { recall, remember } from '../storage.ts'

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

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => {
    const initial = initialAppearance(
      recall('appearance'),
      matchMedia('(prefers-color-scheme: dark)').matches,
    )
    show(initial)
    return initial
  })
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

export function useAppearance(): AppearanceChoice {
  return use(AppearanceContext)
}
