import Type from 'typebox'
import { beforeEach, describe, expect, it } from 'vitest'
import { anyone, permitted, signedIn } from '../access/index.ts'
import { defineErrors } from '../errors/index.ts'
import { type TestHub, testHub } from '../testing/index.ts'
import { addRoutes, createServer, route } from './index.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

const errors = defineErrors('test', {
  missing: { status: 404, message: { zh: '没有 {what}', en: 'No {what}' } },
})
let served = 0

async function server() {
  const app = await createServer({
    hub: t.hub,
    authenticate: async (_hub, { headers }) => ({
      id: headers['x-id'] ? String(headers['x-id']) : null,
      kind: headers['x-id'] ? 'person' : 'anonymous',
      account: null,
      name: '',
      organisationId: null,
      grants: [
        {
          role: 'r',
          permissions: headers['x-may'] ? [String(headers['x-may'])] : [],
          organisationId: null,
          organisationPath: null,
          regionPath: null,
        },
      ],
    }),
  })
  const Body = Type.Object({
    name: Type.String({ minLength: 1 }),
    note: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  })
  addRoutes(app, t.hub, 'test', [
    route({
      method: 'POST',
      path: '/things',
      access: anyone,
      summary: { zh: '记', en: 'Note' },
      idempotent: true,
      schema: { body: Body, response: { 201: Type.Object({ name: Type.String(), served: Type.Integer() }) } },
      async handle({ body, reply }) {
        reply.status(201)
        return { name: body.name, served: ++served, secret: 'never leaves' }
      },
    }),
    route({
      method: 'GET',
      path: '/missing',
      access: anyone,
      summary: { zh: '无', en: 'None' },
      async handle() {
        throw errors.missing({ what: 'x' })
      },
    }),
    route({
      method: 'GET',
      path: '/broken',
      access: anyone,
      summary: { zh: '坏', en: 'Broken' },
      async handle() {
        throw new RangeError('secret detail')
      },
    }),
    route({
      method: 'GET',
      path: '/mine',
      access: signedIn,
      summary: { zh: '我的', en: 'Mine' },
      handle: async () => ({}),
    }),
    route({
      method: 'GET',
      path: '/theirs',
      access: permitted('x.read'),
      summary: { zh: '他的', en: 'Theirs' },
      handle: async () => ({}),
    }),
  ])
  return app
}

describe('answers', () => {
  it('hold declared fields only', async () => {
    const app = await server()
    const answer = await app.inject({ method: 'POST', url: '/things', payload: { name: 'a', note: null } })
    expect(answer.statusCode).toBe(201)
    expect(Object.keys(answer.json())).toEqual(['name', 'served'])
  })

  it('name the field that is wrong, in the reader’s language', async () => {
    const app = await server()
    const answer = await app.inject({
      method: 'POST',
      url: '/things',
      payload: { name: '', other: 1 },
      headers: { 'accept-language': 'en' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([
        { field: 'name', message: 'At least 1 characters' },
        { field: 'other', message: 'There is no such field' },
      ]),
    )
  })

  it('are problems in zh and en, and keep inside what is inside', async () => {
    const app = await server()
    expect((await app.inject('/missing')).json()).toMatchObject({
      code: 'test.missing',
      title: '没有 x',
      status: 404,
    })
    expect(
      (await app.inject({ url: '/missing', headers: { 'accept-language': 'en-GB' } })).json().title,
    ).toBe('No x')
    const broken = await app.inject('/broken')
    expect(broken.statusCode).toBe(500)
    expect(broken.body).not.toContain('secret')
    expect((await app.inject('/nowhere')).statusCode).toBe(404)
    expect(
      (
        await app.inject({
          method: 'POST',
          url: '/things',
          payload: '{',
          headers: { 'content-type': 'application/json' },
        })
      ).statusCode,
    ).toBe(400)
  })

  it('repeat the first answer to a repeated key, refuse another request under it', async () => {
    const app = await server()
    const ask = (name: string) =>
      app.inject({ method: 'POST', url: '/things', payload: { name }, headers: { 'idempotency-key': 'k1' } })
    const first = await ask('a')
    const second = await ask('a')
    expect(second.json()).toEqual(first.json())
    expect(second.statusCode).toBe(201)
    expect((await ask('b')).statusCode).toBe(422)
  })
})

describe('access', () => {
  it('is demanded before anything else', async () => {
    const app = await server()
    expect((await app.inject('/mine')).statusCode).toBe(401)
    expect((await app.inject({ url: '/mine', headers: { 'x-id': '1' } })).statusCode).toBe(200)
    expect((await app.inject({ url: '/theirs', headers: { 'x-id': '1' } })).statusCode).toBe(403)
    expect(
      (await app.inject({ url: '/theirs', headers: { 'x-id': '1', 'x-may': 'x.read' } })).statusCode,
    ).toBe(200)
  })

  it('must be stated by every route', async () => {
    const app = await server()
    expect(() => app.get('/open', async () => ({}))).toThrow('route.withoutAccess')
  })

  it('refuses a form of another site', async () => {
    const app = await server()
    const answer = await app.inject({
      method: 'POST',
      url: '/things',
      payload: { name: 'a' },
      headers: { cookie: 's=1', 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.statusCode).toBe(403)
  })
})
