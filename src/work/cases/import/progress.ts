// How far an import is, for the person who waits: a bar where the size is known, else a count.
import type { Writable } from 'node:stream'
import cliProgress from 'cli-progress'
import type { Language } from '../../../kernel/i18n/index.ts'
import type { ImportProgress } from './result.ts'

export interface ProgressBar {
  update(progress: ImportProgress): void
  stop(): void
}

const words = {
  bar: {
    zh: '导入 [{bar}] {percentage}% · {read} 行 · 剩余 {eta_formatted}',
    en: 'Importing [{bar}] {percentage}% · {read} rows · {eta_formatted} left',
  },
  count: { zh: '导入 {read} 行', en: 'Imported {read} rows' },
}

/** Draws on a terminal; elsewhere it writes a line now and then. */
export function progressBar(stream: Writable, language: Language): ProgressBar {
  let bar: cliProgress.SingleBar | undefined
  return {
    update({ bytes, read }) {
      if (!bar) {
        const format = words[bytes ? 'bar' : 'count'][language]
        const options = { stream, format, hideCursor: true, noTTYOutput: true, notTTYSchedule: 2000 }
        bar = new cliProgress.SingleBar({ ...options, stream: stream as NodeJS.WriteStream })
        bar.start(bytes?.total ?? 1, 0, { read: 0 })
      }
      bar.update(bytes?.read ?? 0, { read })
    },
    stop() {
      bar?.stop()
    },
  }
}
