import { afterEach, describe, expect, test } from 'vitest'
import { filesWaiting, giveFiles, takeFiles } from './hand-over.ts'

const file = (name: string) => new File(['x'], name)
let stop = () => {}
afterEach(() => {
  stop()
  takeFiles(() => {})()
})

describe('a photo picked on the first page', () => {
  test('waits for the next page, which gets it once', () => {
    const taken: string[] = []
    const take = (files: readonly File[]) => void taken.push(...files.map(({ name }) => name))
    giveFiles([file('a')])
    giveFiles([file('b')])
    expect(filesWaiting()).toBe(2)
    stop = takeFiles(take)
    expect(filesWaiting()).toBe(0)
    takeFiles(take)
    expect(taken).toEqual(['a', 'b'])
  })

  test('arrives too when it is picked while the next page is already there', () => {
    const taken: string[] = []
    stop = takeFiles((files) => void taken.push(...files.map(({ name }) => name)))
    giveFiles([file('late')])
    expect(taken).toEqual(['late'])
  })

  test('waits again once nobody takes it', () => {
    takeFiles(() => {})()
    giveFiles([file('a')])
    expect(filesWaiting()).toBe(1)
  })
})
