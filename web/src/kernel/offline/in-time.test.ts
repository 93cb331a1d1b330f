import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '../problems.ts'
import { connection, sawHub } from './connection.ts'
import { inTime } from './in-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
  sawHub()
})
afterEach(() => {
  vi.useRealTimers()
})

const none = async () => undefined
const copy = async () => ({ value: 'copy', at: 7 })
const soon = (value: string, milliseconds: number) => () =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), milliseconds))
const dead = async (): Promise<string> => {
  throw new ApiProblem('unreachable')
}

test('what the hub says comes first', async () => {
  expect(await inTime('a', async () => 'hub', copy, 100)).toBe('hub')
  expect(connection().reached).toBe(true)
})

test('without a network the copy is shown, and known to be one', async () => {
  expect(await inTime('a', dead, copy, 100)).toBe('copy')
  expect(connection()).toEqual({ reached: false, keptAt: 7 })
})

test('without a network and a copy the silence is told', async () => {
  await expect(inTime('a', dead, none, 100)).rejects.toThrow(ApiProblem)
})

test('what the hub refuses is never covered by a copy', async () => {
  const forbidden = async (): Promise<string> => {
    throw new ApiProblem('forbidden')
  }
  await expect(inTime('a', forbidden, copy, 100)).rejects.toThrow('forbidden')
})

test('a slow answer is the next one’s, who does not ask again', async () => {
  const first = inTime('b', soon('late', 300), copy, 100)
  await vi.advanceTimersByTimeAsync(150)
  expect(await first).toBe('copy')
  expect(connection().reached).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(connection().reached).toBe(true)
  const asked = vi.fn(dead)
  expect(await inTime('b', asked, copy, 100)).toBe('late')
  expect(asked).not.toHaveBeenCalled()
})

test('who has no copy waits for the slow answer', async () => {
  const answer = inTime('c', soon('late', 300), none, 100)
  await vi.advanceTimersByTimeAsync(300)
  expect(await answer).toBe('late')
})
