import { mkdtempSync, writeFileSync } from 'node:fs'
import { openShanzhi } from '../src/app.ts'
import { systemClock } from '../src/kernel/clock/index.ts'
import { readConfig } from '../src/kernel/config/index.ts'
import { sql } from '../src/kernel/db/index.ts'
import { makeDemo } from './seed.ts'

const folder = mkdtempSync('/tmp/demo-')
const t0 = performance.now()
const hub = await openShanzhi({ ...readConfig({}), dataFolder: folder, logLevel: 'warn' }, systemClock())
console.log('open', Math.round(performance.now() - t0))

import { execSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const kids = () => execSync(`ps -o pid= --ppid ${process.pid}`).toString().trim().split(/\s+/)
const cpu = () => {
  let k = 0
  for (const pid of kids()) {
    try {
      const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      k += (Number(f[11]) + Number(f[12])) * 10
    } catch {}
  }
  const u = process.cpuUsage()
  return [Math.round((u.user + u.system) / 1000), k] as const
}
let cp = cpu()
console.log('cpu so far', cp)
let last = ''
let at = performance.now()
const begun = at
try {
  await makeDemo(
    hub,
    (done, step) => {
      if (step !== last) {
        {
          const c = cpu()
          console.log(
            last.padEnd(30),
            'wall',
            Math.round(performance.now() - at),
            'own cpu',
            c[0] - cp[0],
            'db cpu',
            c[1] - cp[1],
          )
          cp = c
        }
        last = step
        at = performance.now()
      }
    },
    process.argv[2] ? { perDay: Number(process.argv[2]) } : {},
  )
  {
    const c = cpu()
    console.log(last, 'own', c[0] - cp[0], 'db', c[1] - cp[1], 'all', c)
  }
  console.log('TOTAL', Math.round(performance.now() - begun), folder)
  await hub.db.tx(async (tx) => {
    console.log(
      await tx.rows(
        sql`SELECT kind, state, count(*), count(*) FILTER (WHERE due_at < ${tx.now}) AS overdue, count(*) FILTER (WHERE cardinality(helping) > 0) AS helping FROM cases.case GROUP BY 1, 2 ORDER BY 1, 2`,
      ),
    )
    console.log(
      await tx.rows(
        sql`SELECT count(*) FILTER (WHERE kind='open') AS open, count(*) AS all, count(*) FILTER (WHERE rating IS NOT NULL) AS rated, avg(rating) AS rating, count(*) FILTER (WHERE (times->>'reopen') IS NOT NULL) AS reopened, count(*) FILTER (WHERE kind='closed' AND due_at IS NOT NULL AND closed_at <= due_at) AS ontime, count(*) FILTER (WHERE kind='closed' AND due_at IS NOT NULL) AS due FROM cases.case`,
      ),
    )
    console.log(
      await tx.rows(
        sql`SELECT o.code, count(*) FROM cases.case c JOIN identity.public_organisation o ON o.id = c.organisation_id WHERE c.kind='open' AND o.code IN ('maintenance-990103','justice') GROUP BY 1`,
      ),
    )
    console.log(
      await tx.rows(
        sql`SELECT c.state, count(*) FROM cases.case c JOIN identity.role_grant g ON g.role='grid-worker' JOIN identity.account a ON a.person_id = g.person_id WHERE starts_with(c.region_path, g.region_path) GROUP BY 1`,
      ),
    )
    console.log(
      await tx.rows(
        sql`SELECT c.state, count(*) FROM cases.case c JOIN cases.reporter r ON r.case_id = c.id WHERE r.person_id IS NOT NULL GROUP BY 1`,
      ),
    )
    console.log(
      await tx.rows(sql`SELECT kind, count(*) FROM kernel.job GROUP BY 1`),
      await tx.rows(sql`SELECT count(*) FROM cases.action`),
      await tx.rows(sql`SELECT count(*) FROM kernel.audit`),
    )
  })
} finally {
  await hub.db.close()
}
process.exit(0)
