// The house's manner of speaking HTTP.

export { decodeCursor, encodeCursor, type PageOf, PageQuery, pageOf } from './pages.ts'
export { type Call, type RouteDefinition, type RouteSchema, route } from './route.ts'
export { type Authenticate, addRoutes, createServer, type ServerOptions } from './server.ts'
export { compileValidator } from './validation.ts'
export { etag, requireMatch, sentVersion } from './versions.ts'
