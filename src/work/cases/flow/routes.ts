// /api/v1/flows: how cases run, in versions that are never changed.
import { anyone } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { loadFlow } from '../reference/load.ts'
import { findFlowVersion, flowVersions, listFlows, readFlow } from '../reference/queries.ts'
import {
  Definition,
  Key,
  Listed,
  listed,
  mayConfigure,
  Trial,
  Version,
  Versions,
  versionsView,
} from '../reference/wire.ts'
import { Flow } from './definition.ts'

const path = '/api/v1/flows'

export const flowRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '流程定义（各取最新版本）', en: 'Flows, the newest version of each' },
    schema: { response: { 200: Listed } },
    handle: async ({ hub }) => ({ items: listed(await hub.db.tx(listFlows)) }),
  }),
  route({
    method: 'GET',
    path: `${path}/:key`,
    access: anyone,
    summary: { zh: '一个流程', en: 'One flow' },
    schema: { params: Key, querystring: Version, response: { 200: Definition } },
    handle: ({ hub, params: { key }, query: { version }, reply }) =>
      hub.db.tx(async (tx) => {
        const stored = await findFlowVersion(tx, key, version)
        if (!stored) throw errors.noFlow({ key })
        etag(reply, stored.version)
        return readFlow(tx, stored)
      }),
  }),
  route({
    method: 'GET',
    path: `${path}/:key/versions`,
    access: anyone,
    summary: { zh: '一个流程的各个版本', en: 'The versions of a flow, the newest first' },
    schema: { params: Key, response: { 200: Versions } },
    async handle({ hub, params: { key } }) {
      const versions = await hub.db.tx((tx) => flowVersions(tx, key))
      if (versions.length === 0) throw errors.noFlow({ key })
      return { items: versionsView(versions) }
    },
  }),
  route({
    method: 'POST',
    path,
    access: mayConfigure,
    summary: { zh: '载入流程的新版本', en: 'Load the next version of a flow' },
    schema: { body: Flow, querystring: Trial, response: { 200: Definition, 201: Definition } },
    async handle({ body, hub, principal, query: { dryRun = false }, reply }) {
      const flow = await hub.db.tx((tx) => loadFlow(tx, principal, body, !dryRun))
      if (!dryRun) etag(reply.status(201), flow.version)
      return flow
    },
  }),
]
