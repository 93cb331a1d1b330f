// Language, elder mode and dark: each changes at once, is kept on this device, and moves nobody to another page.
import { useLanguage, useText } from '../i18n/language.tsx'
import { defineMessages, tagOf } from '../i18n/messages.ts'
import { useAppearance } from '../theme/appearance.tsx'
import { Button, type Look } from './Button.tsx'

const messages = defineMessages({
  elder: { zh: '长辈版', en: 'Large' },
  ordinary: { zh: '标准版', en: 'Standard' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
})

interface SwitchProps {
  look?: Look
}

export function LanguageSwitch({ look = 'quiet' }: SwitchProps) {
  const { choose, language } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      look={look}
      lang={tagOf(other)}
      aria-label={other === 'zh' ? '中文' : 'English (EN)'}
      onClick={() => choose(other)}
    >
      {other === 'zh' ? '中文' : 'EN'}
    </Button>
  )
}

export function ElderSwitch({ look = 'quiet' }: SwitchProps) {
  const { change, elder } = useAppearance()
  const t = useText()
  return (
    <Button look={look} aria-pressed={elder} onClick={() => change({ elder: !elder })}>
      {t(elder ? messages.ordinary : messages.elder)}
    </Button>
  )
}

export function DarkSwitch({ look = 'quiet' }: SwitchProps) {
  const { change, dark } = useAppearance()
  const t = useText()
  return (
    <Button look={look} aria-pressed={dark} onClick={() => change({ dark: !dark })}>
      {t(dark ? messages.light : messages.dark)}
    </Button>
  )
}
