// The reference data by which cases run, open to everybody (规则内置); a city adds versions.
import type { RouteDefinition } from '../../../kernel/http/index.ts'
import { calendarRoutes } from '../calendar/routes.ts'
import { categoryRoutes } from '../categories/routes.ts'
import { flowRoutes } from '../flow/routes.ts'

export const referenceRoutes: RouteDefinition[] = [...categoryRoutes, ...flowRoutes, ...calendarRoutes]
