import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AccountFacts } from '../domain/accounts/account-facts.types.ts'
import type { MemberActor } from '../domain/actor.ts'
import { readSettled } from '../domain/decide.ts'
import { readNotice } from '../domain/members/read-notice.ts'
import {
  acceptNumberChange,
  cancelOwnNumberChange,
  declineNumberChange,
} from '../domain/number-changes/answer-number-change.ts'
import { disputeNumberChange } from '../domain/number-changes/dispute-change.ts'
import { askLink, openLink } from '../domain/number-changes/lost-phone.ts'
import { sendChangeCode } from '../domain/number-changes/send-change-code.ts'
import { startNumberChange } from '../domain/number-changes/start-number-change.ts'
import { stopByLink, stopNumberChange } from '../domain/number-changes/stop-change.ts'
import { objectToNumberRelease } from '../domain/number-releases/cancel-number-release.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { cancelVerification } from '../domain/verifications/cancel-verification.ts'
import { checkVerification } from '../domain/verifications/check-verification.ts'
import { resendVerification } from '../domain/verifications/resend-verification.ts'
import { startVerification } from '../domain/verifications/start-verification.ts'
import type { ClientAddress } from './plugins/client-address.ts'
import type { RequestHints } from './plugins/request-hints.ts'
import { presentMember } from './member-view.presenter.ts'
import { route, type RouteContext } from './route.ts'

/** What these operations stand on; address (R20) and hints (R8) are those of the page's request. */
interface MemberPorts extends Ports {
  readonly clientAddress: ClientAddress
  readonly hints: RequestHints
}

/** The member's own account: every answer is the whole page, so that a screen never guesses what an action changed. */
export function memberAccountRoutes(app: FastifyInstance, context: RouteContext, ports: MemberPorts): void {
  const view = async (
    facts: Promise<AccountFacts>,
    { actor, request }: { readonly actor: MemberActor; readonly request: FastifyRequest },
  ) => presentMember(await facts, actor, ports.hints(request))

  route(app, context, 'memberAccount.get', async (call) =>
    view(readSettled(ports, { accountId: call.actor.accountId }), call),
  )
  route(app, context, 'memberAccount.readNotice', async (call) => view(readNotice(ports, call.actor, call.input), call))
  route(app, context, 'memberVerifications.start', async (call) =>
    view(startVerification(ports, call.actor, { ...call.input, address: ports.clientAddress(call.request) }), call),
  )
  route(app, context, 'memberVerifications.check', async (call) =>
    view(checkVerification(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberVerifications.resend', async (call) => {
    const { accountId } = call.actor
    const address = ports.clientAddress(call.request)
    return view(resendVerification(ports, call.actor, { ...call.input, accountId, address }), call)
  })
  route(app, context, 'memberVerifications.cancel', async (call) =>
    view(cancelVerification(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.start', async (call) =>
    view(startNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.accept', async (call) =>
    view(acceptNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.decline', async (call) =>
    view(declineNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.cancel', async (call) =>
    view(cancelOwnNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.askLink', async (call) => view(askLink(ports, call.actor, call.input), call))
  route(app, context, 'memberNumberChanges.openLink', async (call) =>
    view(openLink(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.stop', async (call) =>
    view(stopNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.stopByLink', async ({ input }) => {
    const { now } = await stopByLink(ports, input)
    return { serverNow: now.toISOString(), stopped: true as const }
  })
  route(app, context, 'memberNumberChanges.dispute', async (call) =>
    view(disputeNumberChange(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberReleases.object', async (call) =>
    view(objectToNumberRelease(ports, call.actor, call.input), call),
  )
  route(app, context, 'memberNumberChanges.sendCode', async (call) =>
    view(sendChangeCode(ports, call.actor, { ...call.input, address: ports.clientAddress(call.request) }), call),
  )
}
