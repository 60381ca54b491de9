import type { FastifyInstance } from 'fastify'
import { approveNumberRelease } from '../domain/number-releases/approve-number-release.ts'
import { cancelNumberRelease } from '../domain/number-releases/cancel-number-release.ts'
import { listNumberReleases } from '../domain/number-releases/list-number-releases.ts'
import { requestNumberRelease } from '../domain/number-releases/request-number-release.ts'
import type { NumberReleaseList } from '../domain/ports/number-release-list.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentNumberRelease, releaseRowOf } from './number-release.presenter.ts'
import { route, type RouteContext } from './route.ts'

interface NumberReleasesDeps extends Ports {
  readonly releases: NumberReleaseList
}

/** The reviewed release of a recycled number (R3). */
export function numberReleasesRoutes(app: FastifyInstance, context: RouteContext, ports: NumberReleasesDeps): void {
  route(app, context, 'numberReleases.request', async ({ input, actor }) => {
    const { facts, numberReleaseId } = await requestNumberRelease(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      numberRelease: presentNumberRelease(releaseRowOf(facts, numberReleaseId)),
    }
  })
  route(app, context, 'numberReleases.approve', async ({ input, actor }) => {
    const facts = await approveNumberRelease(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      numberRelease: presentNumberRelease(releaseRowOf(facts, input.numberReleaseId)),
    }
  })
  route(app, context, 'numberReleases.cancel', async ({ input, actor }) => {
    const facts = await cancelNumberRelease(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      numberRelease: presentNumberRelease(releaseRowOf(facts, input.numberReleaseId)),
    }
  })
  route(app, context, 'numberReleases.list', async ({ input }) => {
    const { now, rows, nextCursor } = await listNumberReleases(ports.releases, input)
    return { serverNow: now.toISOString(), numberReleases: rows.map(presentNumberRelease), nextCursor }
  })
}
