import type { FastifyInstance } from 'fastify'
import type { StaffDraftStore } from '../domain/ports/staff-draft-store.ts'
import { keepStaffDraft, readStaffDraft } from '../domain/staff-drafts/staff-drafts.ts'
import { route, type RouteContext } from './route.ts'

export function staffDraftsRoutes(app: FastifyInstance, context: RouteContext, drafts: StaffDraftStore): void {
  route(app, context, 'staffDrafts.get', async ({ input, actor }) => {
    const { now, draft } = await readStaffDraft(drafts, actor, input)
    return {
      serverNow: now.toISOString(),
      draft: draft && { content: { ...draft.fields }, keptAt: draft.keptAt.toISOString() },
    }
  })
  route(app, context, 'staffDrafts.keep', async ({ input, actor }) => {
    const { now, kept } = await keepStaffDraft(drafts, actor, input)
    return { serverNow: now.toISOString(), kept }
  })
}
