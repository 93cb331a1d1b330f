// Every route that answers without a session, written down: opening one more is a decision, not an oversight.
export const openToAnyone: readonly string[] = [
  // Operations.
  'GET /api/health',
  'GET /api/ready',
  'GET /api/openapi.json',
  'GET /metrics',

  // Where: the public map.
  'GET /api/v1/components',
  'GET /api/v1/components/{id}',
  'GET /api/v1/geocode',
  'GET /api/v1/geocode/reverse',
  'GET /api/v1/layers',
  'GET /api/v1/locate',
  // Whom to call and where to go.
  'GET /api/v1/place',
  'GET /api/v1/places',
  'GET /api/v1/places/{id}',
  'GET /api/v1/regions',
  'GET /api/v1/regions/tree',
  'GET /api/v1/regions/{code}',
  'GET /api/v1/regions/{code}/children',
  'GET /api/v1/regions/{code}/geometry',
  'GET /ogc',
  'GET /ogc/',
  'GET /ogc/api',
  'GET /ogc/collections',
  'GET /ogc/collections/{id}',
  'GET /ogc/collections/{id}/items',
  'GET /ogc/collections/{id}/items/{feature}',
  'GET /ogc/collections/{id}/queryables',
  'GET /ogc/collections/{id}/schema',
  'GET /ogc/conformance',
  'GET /tiles/{layer}/{z}/{x}/{y}.mvt',

  // Who: signing in and out, setting up, and which organisation is responsible for what.
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'GET /api/v1/setup',
  'POST /api/v1/setup',
  'GET /api/v1/organisations',
  'GET /api/v1/organisations/tree',
  'GET /api/v1/organisations/{id}',

  // By which rule: what decides by itself.
  'GET /api/v1/decisions/automations',

  // What is being done: a resident reports and follows without an account.
  'POST /api/v1/cases',
  // What is being done near by, without words and with places rounded; and saying that one meets it too.
  'GET /api/v1/cases/public',
  'GET /api/v1/cases/public/figures',
  'GET /api/v1/cases/public/points',
  'GET /api/v1/cases/public/{number}',
  'POST /api/v1/cases/{number}/support',
  // A photo is sent before the report that names it; a signed address shows one to whoever opened the case by its code.
  'POST /api/v1/cases/attachments',
  'GET /api/v1/cases/track/attachments/{id}',
  'POST /api/v1/cases/track',
  'POST /api/v1/cases/track/actions',
  'GET /api/v1/categories',
  'GET /api/v1/categories/{key}',
  'GET /api/v1/categories/{key}/versions',
  'GET /api/v1/flows',
  'GET /api/v1/flows/{key}',
  'GET /api/v1/flows/{key}/versions',
  'GET /api/v1/calendars',
  'GET /api/v1/calendars/{key}',
  'GET /api/v1/calendars/{key}/ends',
  'GET /api/v1/calendars/{key}/versions',
]
