// Ant Design dressed in the values of tokens.css: one theme, no overrides.
import { type ThemeConfig, theme } from 'antd'
import type { Appearance } from './appearance.tsx'
import { readTokens } from './tokens.ts'

export function deskTheme({ dark }: Appearance, touch: boolean): ThemeConfig {
  const { pixels, value } = readTokens()
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: value('brand'),
      colorLink: value('brand'),
      colorInfo: value('blue'),
      colorSuccess: value('green'),
      colorWarning: value('orange'),
      colorError: value('red'),
      colorTextBase: value('ink'),
      colorText: value('ink'),
      colorTextSecondary: value('ink-2'),
      colorTextTertiary: value('ink-3'),
      colorTextDescription: value('ink-3'),
      colorTextPlaceholder: value('ink-3'),
      colorTextLightSolid: value('on-brand'),
      colorBgBase: value('card'),
      colorBgLayout: value('paper'),
      colorBgContainer: value('card'),
      colorBgElevated: value('card'),
      colorBorder: value('edge'),
      colorBorderSecondary: value('line'),
      colorSplit: value('line'),
      fontFamily: value('font'),
      fontSize: pixels('t1'),
      borderRadius: pixels('r'),
      controlHeight: touch ? pixels('target') : Math.max(36, pixels('target') - 8),
      boxShadow: 'none',
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { headerBg: value('paper'), headerColor: value('ink-3'), rowHoverBg: value('brand-soft') },
    },
  }
}
