import type { FastifyInstance } from 'fastify'
import { cancelNumberChange, changeOf } from '../domain/number-changes/cancel-number-change.ts'
import { listNumberChanges } from '../domain/number-changes/list-number-changes.ts'
import { requestNumberChange } from '../domain/number-changes/request-number-change.ts'
import { approveNumberChange, refuseNumberChange } from '../domain/number-changes/review-change.ts'
import { sendDraft } from '../domain/staff-drafts/staff-drafts.ts'
import type { StaffDraftStore } from '../domain/ports/staff-draft-store.ts'
import type { NumberChangeList } from '../domain/ports/number-change-list.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentChange } from './account-view.presenter.ts'
import { presentNumberChangeLine } from './number-change-line.presenter.ts'
import { route, type RouteContext } from './route.ts'

export interface NumberChangesRoutesDeps extends Ports {
  readonly changes: NumberChangeList
  readonly drafts: StaffDraftStore
}

export function numberChangesRoutes(app: FastifyInstance, context: RouteContext, ports: NumberChangesRoutesDeps): void {
  route(app, context, 'numberChanges.request', async ({ input, actor }) => {
    const facts = await sendDraft(ports.drafts, actor, { ...input, form: 'number_change' }, () =>
      requestNumberChange(ports, actor, input),
    )
    return { serverNow: facts.now.toISOString(), numberChange: presentChange(facts, changeOf(facts)) }
  })
  route(app, context, 'numberChanges.cancel', async ({ input, actor }) => {
    const facts = await cancelNumberChange(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      numberChange: presentChange(facts, changeOf(facts, input.numberChangeId)),
    }
  })
  route(app, context, 'numberChanges.approve', async ({ input, actor }) => {
    const facts = await approveNumberChange(ports, actor, input)
    const change = changeOf(facts, input.numberChangeId)
    return { serverNow: facts.now.toISOString(), numberChange: presentChange(facts, change) }
  })
  route(app, context, 'numberChanges.refuse', async ({ input, actor }) => {
    const facts = await refuseNumberChange(ports, actor, input)
    const change = changeOf(facts, input.numberChangeId)
    return { serverNow: facts.now.toISOString(), numberChange: presentChange(facts, change) }
  })
  route(app, context, 'numberChanges.list', async ({ input, actor }) => {
    const { now, rows, awaitingOwner, nextCursor } = await listNumberChanges(ports.changes, actor, input)
    return { serverNow: now.toISOString(), changes: rows.map(presentNumberChangeLine), awaitingOwner, nextCursor }
  })
}
