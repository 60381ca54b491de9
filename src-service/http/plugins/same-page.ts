import type { FastifyRequest } from 'fastify'
import { UNSAFE_REQUEST_HEADER } from '../../../src-shared/contract/page.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'

/** Refuses a request that another site's page made a browser send (ASVS 3.5.1); error `request_refused`. */
export const refuseOtherSites = (request: FastifyRequest, publicOrigin: string): void => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined && origin !== publicOrigin) throw new AppError('request_refused')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('request_refused')
}

/** The same for what changes something on a member's behalf, which must also name the page: no form and no other site can set a header. */
export const refuseUnsafeFromElsewhere = (request: FastifyRequest, publicOrigin: string): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers[UNSAFE_REQUEST_HEADER] !== '1') throw new AppError('request_refused')
  refuseOtherSites(request, publicOrigin)
}
