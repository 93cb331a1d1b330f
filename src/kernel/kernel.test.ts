import { describe, expect, it } from 'vitest'
import { readConfig } from './config/index.ts'
import { decodeCursor, encodeCursor, pageOf } from './http/index.ts'
import { preferredLanguage, text } from './i18n/index.ts'
import { newId } from './ids/index.ts'
import { html, page } from './pages/index.ts'

describe('config', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: null,
      timeZone: 'Asia/Shanghai',
    })
  })
  it('names every variable that is wrong, at once', () => {
    const wrong = () =>
      readConfig({ PORT: 'x', DATABASE_URL: 'mysql://x', SHANZHI_TIME_ZONE: 'Mars/One', LOG_LEVEL: 'loud' })
    for (const name of ['PORT', 'DATABASE_URL', 'SHANZHI_TIME_ZONE', 'LOG_LEVEL']) expect(wrong).toThrow(name)
  })
  it('takes a store that speaks S3 whole or not at all', () => {
    const half = { S3_ENDPOINT: 'ftp://store', S3_BUCKET: 'photos', S3_PATH_STYLE: 'perhaps' }
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_PATH_STYLE'])
      expect(() => readConfig(half)).toThrow(name)
    const whole = {
      S3_ENDPOINT: 'https://store',
      S3_BUCKET: 'photos',
      S3_ACCESS_KEY_ID: 'a',
      S3_SECRET_ACCESS_KEY: 'b',
    }
    expect(readConfig(whole).s3).toMatchObject({ bucket: 'photos', region: 'us-east-1', pathStyle: true })
    expect(readConfig({}).s3).toBeNull()
  })
  it('knows a scanner by its address', () => {
    expect(readConfig({ MALWARE_SCANNER: 'unix:///run/clamd.ctl' }).malwareScanner).toBe(
      'unix:///run/clamd.ctl',
    )
    expect(() => readConfig({ MALWARE_SCANNER: 'localhost:3310' })).toThrow('MALWARE_SCANNER')
  })
})

describe('language', () => {
  it('is Chinese unless another that we have is preferred', () => {
    expect(preferredLanguage(undefined)).toBe('zh')
    expect(preferredLanguage('fr-FR,en;q=0.8,zh;q=0.5')).toBe('en')
    expect(preferredLanguage('en;q=0.2, zh-TW')).toBe('zh')
    expect(preferredLanguage('*')).toBe('zh')
  })
  it('fills in parameters, leaving unknown ones visible', () => {
    expect(text({ zh: '{a}件', en: '{a} of {b}' }, 'en', { a: 1 })).toBe('1 of {b}')
  })
})

describe('ids', () => {
  it('sort by the time that they are made for', () => {
    const ids = [1_000, 1_000, 1_000, 2_000, 1_700_000_000_000].map((at) => newId(new Date(at)))
    expect([...ids].sort()).toEqual(ids)
  })
})

describe('pages of a list', () => {
  it('carry a cursor only when there is more', () => {
    const cursorOf = ({ id }: { id: number }): [number] => [id]
    expect(pageOf([{ id: 1 }, { id: 2 }], 2, cursorOf).next).toBeNull()
    const { items, next } = pageOf([{ id: 1 }, { id: 2 }, { id: 3 }], 2, cursorOf)
    expect(items).toHaveLength(2)
    expect(decodeCursor(next ?? '')).toEqual([2])
  })
  it('refuse a cursor that is not ours', () => {
    expect(() => decodeCursor('%%%')).toThrow('request.invalid')
    expect(decodeCursor(encodeCursor(['城', null, 3]))).toEqual(['城', null, 3])
  })
})

describe('pages made on the server', () => {
  it('escape every value', () => {
    const made = page({ language: 'zh', title: '<t>', body: html`<p title="${'"'}">${'<script>'}</p>` })
    expect(made).toContain('<title>&lt;t&gt;</title>')
    expect(made).toContain('<p title="&quot;">&lt;script&gt;</p>')
  })
})
