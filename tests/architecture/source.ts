// Reads one source file by its syntax tree, so that a word in a comment or a name is never taken for code.
import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

export interface Found {
  line: number
  what: string
}

export interface Import {
  /** Path from the root of the house for a relative import, else the package's name. */
  target: string
  typeOnly: boolean
  line: number
}

export interface Source {
  /** From the root of the house, with `/`. */
  path: string
  isTest: boolean
  imports: Import[]
  /** Texts that are SQL: a migration, a tagged template, a string that begins as a statement. */
  sql: Found[]
  environmentReads: Found[]
  clockReads: Found[]
  anyTypes: Found[]
  /** Comments that switch a check off without saying why. */
  suppressions: Found[]
}

const statement = /^\s*(select|insert\s+into|update|delete\s+from|with|create|alter|drop|truncate|copy)\s/i

export function readSource(root: string, path: string): Source {
  const text = readFileSync(`${root}/${path}`, 'utf8')
  const source: Source = {
    path,
    isTest: /\.test\.tsx?$/.test(path),
    imports: [],
    sql: [],
    environmentReads: [],
    clockReads: [],
    anyTypes: [],
    suppressions: [],
  }
  if (path.endsWith('.sql')) source.sql.push({ line: 1, what: text })
  else readScript(source, text)
  return source
}

function readScript(source: Source, text: string): void {
  const { program, comments, errors } = parseSync(source.path, text)
  if (errors.length > 0) throw new Error(`${source.path} cannot be parsed: ${errors[0]?.message}`)
  const lineOf = (at: number) => text.slice(0, at).split('\n').length
  const found = (list: Found[], node: { start: number; end: number }, what?: string) =>
    list.push({ line: lineOf(node.start), what: what ?? text.slice(node.start, node.end) })
  const imported = (node: { start: number }, specifier: string, typeOnly: boolean) =>
    source.imports.push({ target: resolved(source.path, specifier), typeOnly, line: lineOf(node.start) })
  const tagged = new Set<number>()

  new Visitor({
    ImportDeclaration(node) {
      const kinds = node.specifiers.map(
        (each) => each.type === 'ImportSpecifier' && each.importKind === 'type',
      )
      imported(
        node,
        node.source.value,
        node.importKind === 'type' || (kinds.length > 0 && kinds.every(Boolean)),
      )
    },
    ExportNamedDeclaration(node) {
      if (node.source) imported(node, node.source.value, node.exportKind === 'type')
    },
    ExportAllDeclaration(node) {
      imported(node, node.source.value, node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string')
        imported(node, node.source.value, false)
    },
    TSImportType(node) {
      imported(node, node.source.value, true)
    },
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'sql') return
      tagged.add(node.quasi.start)
      found(source.sql, node.quasi, node.quasi.quasis.map((part) => part.value.raw).join(' $ '))
    },
    TemplateLiteral(node) {
      const value = node.quasis.map((part) => part.value.raw).join(' $ ')
      if (!tagged.has(node.start) && statement.test(value)) found(source.sql, node, value)
    },
    Literal(node) {
      if (typeof node.value === 'string' && statement.test(node.value)) found(source.sql, node, node.value)
    },
    MemberExpression(node) {
      const read = text.slice(node.start, node.end)
      if (/^(process|import\.meta)\s*\.\s*env$/.test(read)) found(source.environmentReads, node)
      if (/^(Date|Temporal)\s*\.\s*(now|Now)$/.test(read)) found(source.clockReads, node)
    },
    NewExpression(node) {
      if (text.slice(node.callee.start, node.callee.end) === 'Date' && node.arguments.length === 0)
        found(source.clockReads, node)
    },
    TSAnyKeyword(node) {
      found(source.anyTypes, node)
    },
  }).visit(program)

  for (const comment of comments) {
    const silences = /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(comment.value)
    if (silences && !comment.value.includes('@NOTE')) found(source.suppressions, comment)
  }
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.normalize(`${dirname(from)}/${specifier}`) : specifier
}
