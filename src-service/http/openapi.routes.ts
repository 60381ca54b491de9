import type { FastifyInstance } from 'fastify'
import { pages } from '../../src-shared/contract/page.ts'

/** The OpenAPI document of this version; made when somebody asks for it, not at the start. */
export function openApiRoutes(app: FastifyInstance): void {
  app.get(pages.openApi, async (_, reply) => {
    const { buildOpenApi } = await import('./plugins/openapi-document.ts')
    return reply.type('application/json').send(buildOpenApi())
  })
}
