import type { FastifyInstance } from 'fastify'
import { buildOpenApi } from './plugins/openapi-document.ts'

/** The OpenAPI document of this version. */
export function openApiRoutes(app: FastifyInstance): void {
  app.get('/v1/openapi.json', async (_, reply) => reply.type('application/json').send(buildOpenApi()))
}
