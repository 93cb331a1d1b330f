// Pages made on the server: they work without script. Every value is escaped unless it is markup made here.

export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Markup from a template; values are escaped, Markup and lists of it are taken as they are. */
export function html(
  parts: TemplateStringsArray,
  ...values: (string | number | Markup | Markup[])[]
): Markup {
  return new Markup(parts.reduce((made, part, index) => made + render(values[index - 1]) + part))
}

function render(value: string | number | Markup | Markup[] | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => item.text).join('')
  return value instanceof Markup ? value.text : escapeHtml(String(value))
}

export interface Page {
  language: 'zh' | 'en'
  title: string
  body: Markup
}

/** A whole document; its style sheet is the one that the web build places at /tokens.css. */
export function page({ body, language, title }: Page): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  return html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/tokens.css"></head><body>${body}</body></html>`
    .text
}
