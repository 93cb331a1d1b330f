// Work that must happen later, once: timers, reactions, exports. One table, one engine.
export {
  cancelJob,
  enqueueLong,
  findJob,
  type JobStatus,
  type ScheduledJob,
  schedule,
  scheduleAll,
} from './queue.ts'
export { type JobHandler, type LongJob, type ShortJob, startWorker, type Worker } from './worker.ts'
