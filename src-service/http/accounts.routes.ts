import type { FastifyInstance } from 'fastify'
import { addNote } from '../domain/accounts/add-note.ts'
import { getAccount } from '../domain/accounts/get-account.ts'
import { readTimeline } from '../domain/accounts/read-timeline.ts'
import { revealNumber } from '../domain/accounts/reveal-number.ts'
import { recordView, searchAccounts } from '../domain/accounts/search-accounts.ts'
import { sayPresence } from '../domain/accounts/say-presence.ts'
import { sendCheckLink, sendSetupLink } from '../domain/accounts/send-link.ts'
import { sendDraft } from '../domain/staff-drafts/staff-drafts.ts'
import type { StaffDraftStore } from '../domain/ports/staff-draft-store.ts'
import type { AccountSearch } from '../domain/ports/account-search.ts'
import type { AccountTimeline } from '../domain/ports/account-timeline.ts'
import type { NumberOpener } from '../domain/ports/number-opener.ts'
import type { StaffPresence } from '../domain/ports/staff-presence.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentAccount, presentLink } from './account-view.presenter.ts'
import { presentFoundAccounts, presentRecent } from './found-accounts.presenter.ts'
import { presentMember } from './member-view.presenter.ts'
import { presentLine } from './timeline.presenter.ts'
import { route, type RouteContext } from './route.ts'

export interface AccountsRoutesDeps extends Ports {
  readonly search: AccountSearch
  readonly timeline: AccountTimeline
  readonly presence: StaffPresence
  readonly openNumber: NumberOpener
  readonly drafts: StaffDraftStore
}

export function accountsRoutes(app: FastifyInstance, context: RouteContext, deps: AccountsRoutesDeps): void {
  route(app, context, 'accounts.get', async ({ input, actor }) =>
    presentAccount(await getAccount(deps, actor, input), actor.roles),
  )
  // As the page would be for the member who signed in this moment, without the hints of a request of theirs (R8).
  route(app, context, 'accounts.memberView', async ({ input, actor }) => {
    const facts = await getAccount(deps, actor, input)
    return presentMember(facts, { signInAt: facts.now }, {})
  })
  route(app, context, 'accounts.search', async ({ input, actor }) =>
    presentFoundAccounts(await searchAccounts(deps, actor, input)),
  )
  route(app, context, 'accounts.presence', async ({ input, actor }) => {
    const { now, others } = await sayPresence(deps.presence, actor, input)
    return { serverNow: now.toISOString(), others: others.map(({ name, role }) => ({ name, role })) }
  })
  route(app, context, 'accounts.recent', async ({ actor }) => presentRecent(await deps.search.recent(actor.id)))
  route(app, context, 'accounts.timeline', async ({ input, actor }) => {
    const { now, lines, nextCursor } = await readTimeline(deps.timeline, input)
    await recordView(deps, actor, input.accountId)
    return { serverNow: now.toISOString(), entries: lines.map(presentLine), nextCursor }
  })
  route(app, context, 'accounts.reveal', async ({ input, actor }) => {
    const { now, claim, number, hideAt, leftToday } = await revealNumber(deps, actor, input)
    return { serverNow: now.toISOString(), claimId: claim.id, number, hideAt: hideAt.toISOString(), leftToday }
  })
  route(app, context, 'accounts.sendSetupLink', async ({ input, actor }) =>
    presentLink(await sendSetupLink(deps, actor, input)),
  )
  route(app, context, 'accounts.sendCheckLink', async ({ input, actor }) =>
    presentLink(await sendCheckLink(deps, actor, input)),
  )
  route(app, context, 'accounts.addNote', async ({ input, actor }) => {
    const { now, note } = await sendDraft(deps.drafts, actor, { ...input, form: 'note' }, () =>
      addNote(deps, actor, input),
    )
    return { serverNow: now.toISOString(), noteId: note.id, at: note.at.toISOString() }
  })
}
