import type { FastifyInstance } from 'fastify'
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
import type { Ports } from '../domain/ports/ports.types.ts'
import { cancelVerification } from '../domain/verifications/cancel-verification.ts'
import { checkVerification } from '../domain/verifications/check-verification.ts'
import { resendVerification } from '../domain/verifications/resend-verification.ts'
import { startVerification } from '../domain/verifications/start-verification.ts'
import type { ClientAddress } from './plugins/client-address.ts'
import { presentMember } from './member-view.presenter.ts'
import { route, type RouteContext } from './route.ts'

/** What these operations stand on; the address is that of the page's request (R20). */
interface MemberPorts extends Ports {
  readonly clientAddress: ClientAddress
}

/** The member's own account: every answer is the whole page, so that a screen never guesses what an action changed. */
export function memberAccountRoutes(app: FastifyInstance, context: RouteContext, ports: MemberPorts): void {
  route(app, context, 'memberAccount.get', async ({ actor }) =>
    presentMember(await readSettled(ports, { accountId: actor.accountId }), actor),
  )
  route(app, context, 'memberAccount.readNotice', async ({ input, actor }) =>
    presentMember(await readNotice(ports, actor, input), actor),
  )
  route(app, context, 'memberVerifications.start', async ({ input, actor, request }) =>
    presentMember(await startVerification(ports, actor, { ...input, address: ports.clientAddress(request) }), actor),
  )
  route(app, context, 'memberVerifications.check', async ({ input, actor }) =>
    presentMember(await checkVerification(ports, actor, input), actor),
  )
  route(app, context, 'memberVerifications.resend', async ({ input, actor, request }) => {
    const address = ports.clientAddress(request)
    return presentMember(
      await resendVerification(ports, actor, { ...input, accountId: actor.accountId, address }),
      actor,
    )
  })
  route(app, context, 'memberVerifications.cancel', async ({ input, actor }) =>
    presentMember(await cancelVerification(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.start', async ({ input, actor }) =>
    presentMember(await startNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.accept', async ({ input, actor }) =>
    presentMember(await acceptNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.decline', async ({ input, actor }) =>
    presentMember(await declineNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.cancel', async ({ input, actor }) =>
    presentMember(await cancelOwnNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.askLink', async ({ input, actor }) =>
    presentMember(await askLink(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.openLink', async ({ input, actor }) =>
    presentMember(await openLink(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.stop', async ({ input, actor }) =>
    presentMember(await stopNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.stopByLink', async ({ input }) => {
    const { now } = await stopByLink(ports, input)
    return { serverNow: now.toISOString(), stopped: true as const }
  })
  route(app, context, 'memberNumberChanges.dispute', async ({ input, actor }) =>
    presentMember(await disputeNumberChange(ports, actor, input), actor),
  )
  route(app, context, 'memberNumberChanges.sendCode', async ({ input, actor, request }) =>
    presentMember(await sendChangeCode(ports, actor, { ...input, address: ports.clientAddress(request) }), actor),
  )
}
