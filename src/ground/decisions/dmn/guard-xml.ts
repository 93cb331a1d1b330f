// Refuses XML before any parser sees it: entity declarations, endless size and nesting.
import type { ModelLimits } from './limits.ts'
import type { Problem } from './problem.ts'

const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[^\s<>/!?][^<>]*?(\/?)>/g

export function guardXml(xml: string, limits: ModelLimits): Problem | undefined {
  if (xml.length > limits.xmlCharacters) {
    return {
      code: 'size',
      place: 'xml',
      message: {
        zh: `决策模型超过 ${limits.xmlCharacters} 个字符`,
        en: `The model is longer than ${limits.xmlCharacters} characters`,
      },
    }
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    return {
      code: 'xml',
      place: 'xml',
      message: {
        zh: '决策模型不得含有 DOCTYPE 或实体声明',
        en: 'A model may not declare a DOCTYPE or entities',
      },
    }
  }
  if (depthOf(xml) > limits.xmlDepth) {
    return {
      code: 'size',
      place: 'xml',
      message: {
        zh: `XML 嵌套超过 ${limits.xmlDepth} 层`,
        en: `The XML is nested deeper than ${limits.xmlDepth} levels`,
      },
    }
  }
  return undefined
}

function depthOf(xml: string): number {
  let depth = 0
  let deepest = 0
  for (const [whole, closing, selfClosing] of xml.matchAll(tags)) {
    if (whole.startsWith('<!') || whole.startsWith('<?')) continue
    if (closing) depth--
    else if (!selfClosing) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}
