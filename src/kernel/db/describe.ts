// The schema in words, from the database's own catalogue: committed, so that a reviewer sees what a migration does.
import sql from 'sql-template-tag'
import type { Tx } from './database.ts'

interface Item {
  schema: string
  name: string
  text: string
}

const ours = sql`n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pg_toast', 'tiger', 'topology')`

export async function describeSchema(tx: Tx): Promise<string> {
  const columns = await tx.rows<Item>(sql`
    SELECT n.nspname AS schema, c.relname AS name,
           string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
             || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\n' ORDER BY a.attnum) AS text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p') AND ${ours} GROUP BY 1, 2 ORDER BY 1, 2`)
  const constraints = await tx.rows<Item>(sql`
    SELECT n.nspname AS schema, c.relname AS name, '  ' || pg_get_constraintdef(k.oid) AS text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype <> 'n' AND ${ours} ORDER BY 1, 2, k.contype DESC, k.conname`)
  const rest = await tx.rows<Item>(sql`
    SELECT schemaname AS schema, tablename AS name, indexdef AS text FROM pg_indexes
    JOIN pg_namespace n ON n.nspname = schemaname
    WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conname = indexname AND k.connamespace = n.oid)
    UNION ALL
    SELECT n.nspname, c.relname, 'CREATE VIEW ' || n.nspname || '.' || c.relname || ' AS' || E'\n' || rtrim(pg_get_viewdef(c.oid), ';')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${ours}
    UNION ALL
    SELECT n.nspname, c.relname, 'CREATE SEQUENCE ' || n.nspname || '.' || c.relname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND ${ours}
    UNION ALL
    SELECT n.nspname, p.proname, pg_get_functiondef(p.oid)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind = 'f' AND ${ours}
    ORDER BY 1, 2, 3`)
  const tables = columns.map(({ name, schema, text }) => {
    const own = constraints.filter((item) => item.schema === schema && item.name === name)
    return `CREATE TABLE ${schema}.${name} (\n${[text, ...own.map((item) => item.text)].join(',\n')}\n);`
  })
  return `${[...tables, ...rest.map(({ text }) => `${text};`)].join('\n\n')}\n`
}
