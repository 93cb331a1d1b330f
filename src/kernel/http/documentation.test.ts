import { beforeAll, expect, test } from 'vitest'
import { type TestHub, testHub } from '../testing/index.ts'

let t: TestHub
beforeAll(async () => {
  t = await testHub()
})

test.each([
  ['/api/docs', 'text/html', 'swagger-ui-bundle.js'],
  ['/api/docs/start.js', 'text/javascript', '/api/openapi.json'],
  ['/api/docs/swagger-ui-bundle.js', 'text/javascript', 'SwaggerUIBundle'],
  ['/api/docs/swagger-ui.css', 'text/css', '.swagger-ui'],
])('%s is served by the hub itself', async (url, type, holds) => {
  const answer = await t.inject({ method: 'GET', url })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toContain(type)
  expect(answer.body).toContain(holds)
})

test('the page runs no script of its own', async () => {
  const { body } = await t.inject({ method: 'GET', url: '/api/docs' })
  expect(body).not.toMatch(/<script(?![^>]*src=)/)
})
