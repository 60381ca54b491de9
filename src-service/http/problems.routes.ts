import type { FastifyInstance } from 'fastify'
import { pages } from '../../src-shared/contract/page.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { ERROR_CODES, ERROR_SENTENCES } from '../../src-shared/errors/error-codes.ts'
import { ERROR_STATUS } from './plugins/error-handler.ts'

/** Where a problem's `type` leads (RFC 9457, 3.1.1): what its code means, for whoever reads it in a log. */
export function problemsRoutes(app: FastifyInstance): void {
  app.get<{ Params: { code: string } }>(`${pages.problems}/:code`, async ({ params }, reply) => {
    const code = ERROR_CODES.find((one) => one === params.code)
    if (code === undefined) throw new AppError('not_found')
    return reply.type('text/plain; charset=utf-8').send(`${code} (${ERROR_STATUS[code]})\n\n${ERROR_SENTENCES[code]}\n`)
  })
}
