// Editors write five editions of DMN; dmn-moddle reads one. The differences that matter here are names only.

export const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const DIAGRAM = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'

const models = [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
  'https://www.omg.org/spec/DMN/20240513/MODEL/',
]
const diagrams = [
  'http://www.omg.org/spec/DMN/20180521/DMNDI/',
  'https://www.omg.org/spec/DMN/20211108/DMNDI/',
  'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  'https://www.omg.org/spec/DMN/20240513/DMNDI/',
]

const targets = new Map([...models.map((uri) => [uri, MODEL]), ...diagrams.map((uri) => [uri, DIAGRAM])] as [
  string,
  string,
][])

/** Rewrites namespace declarations only; text that happens to hold such an address stays. */
export function withKnownNamespaces(xml: string): string {
  return xml.replace(/(\sxmlns(?::[\w.-]+)?\s*=\s*)(["'])([^"']*)\2/g, (all, head, quote, uri) => {
    const target = targets.get(uri)
    return target ? `${head}${quote}${target}${quote}` : all
  })
}
