// /api/v1/sign-in-policy: how strictly people sign in here.
import { actorOf, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { etag, type RouteDefinition, requireMatch, route } from '../../../kernel/http/index.ts'
import { demandAt } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import { getPolicy, savePolicy } from './queries.ts'
import { SignInPolicy } from './schema.ts'

const path = '/api/v1/sign-in-policy'

export const policyRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: permitted('identity.read'),
    summary: { zh: '登录策略', en: 'How strictly people sign in' },
    schema: { response: { 200: SignInPolicy } },
    async handle({ hub, reply }) {
      const { policy, version } = await hub.db.tx(getPolicy)
      etag(reply, version)
      return policy
    },
  }),
  route({
    method: 'PUT',
    path,
    access: permitted('identity.write'),
    summary: { zh: '修改登录策略', en: 'Change how strictly people sign in' },
    schema: { body: SignInPolicy, response: { 200: SignInPolicy } },
    async handle({ body, hub, principal, reply, request }) {
      demandAt(principal, 'identity.write', everywhere)
      const version = await hub.db.tx(async (tx) => {
        requireMatch(request, (await getPolicy(tx)).version)
        await audit(tx, {
          actor: actorOf(principal),
          action: 'identity.set-policy',
          subject: 'sign-in',
          data: body,
        })
        return savePolicy(tx, body)
      })
      etag(reply, version)
      return body
    },
  }),
]
