import type { FastifyInstance } from 'fastify'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { E164 } from '../../src-shared/phone/types.ts'
import { advanceClock } from '../domain/demonstration/advance-clock.ts'
import type {
  MemberLine,
  ReceivedWebhook,
  SimulatedMail,
  SimulatedMessage,
} from '../domain/demonstration/demonstration.ports.ts'
import { findMembers } from '../domain/demonstration/find-members.ts'
import { placeBid, type BidPorts } from '../domain/demonstration/place-bid.ts'
import { setIdentityCheck, type MarketplacePorts } from '../domain/demonstration/set-identity-check.ts'
import { mailOf, memberOf, messageOf, webhookOf } from './demonstration.presenter.ts'
import { route, type RouteContext } from './route.ts'

/** What exists in the embedded workspace only. */
export interface DemonstrationDeps extends MarketplacePorts, BidPorts {
  /** What the simulated phones show, newest first. */
  readonly messages: (limit: number) => readonly SimulatedMessage[]
  /** What arrived in the simulated mailbox, newest first. */
  readonly mails: (limit: number) => readonly SimulatedMail[]
  /** What the demonstration marketplace was told, newest first. */
  readonly webhooks: (limit: number) => readonly ReceivedWebhook[]
  readonly openNumber: (number: NonNullable<MemberLine['number']>, accountId: string) => E164
  /** External ids of the members that a choice begins with. */
  readonly firstMembers: readonly string[]
}

const MOST_MEMBERS = 20
const USUAL_MESSAGES = 50

/** The demonstration's operations; everywhere but in the embedded workspace `deps` is null and each is refused. */
export function demonstrationRoutes(app: FastifyInstance, context: RouteContext, deps: DemonstrationDeps | null): void {
  const workspace = (): DemonstrationDeps => {
    if (!deps || !context.embedded) throw new AppError('demonstration_only')
    return deps
  }

  route(app, context, 'demonstration.advanceClock', async ({ input, actor }) => {
    const { now, offsetMinutes } = await advanceClock(workspace(), actor, input)
    return { serverNow: now.toISOString(), offsetMinutes }
  })

  route(app, context, 'demonstration.messages', async ({ input }) => {
    const { messages, store } = workspace()
    return {
      serverNow: (await store.now()).toISOString(),
      messages: messages(input.limit ?? USUAL_MESSAGES).map(messageOf),
    }
  })

  route(app, context, 'demonstration.mails', async ({ input }) => {
    const { mails, store } = workspace()
    return {
      serverNow: (await store.now()).toISOString(),
      mails: mails(input.limit ?? USUAL_MESSAGES).map(mailOf),
    }
  })

  route(app, context, 'demonstration.webhooks', async ({ input }) => {
    const { webhooks, store } = workspace()
    return {
      serverNow: (await store.now()).toISOString(),
      webhooks: webhooks(input.limit ?? USUAL_MESSAGES).map(webhookOf),
    }
  })

  route(app, context, 'demonstration.members', async ({ input }) => {
    const { store, openNumber, firstMembers } = workspace()
    const found = await findMembers(store, { fragment: input.query ?? '', limit: MOST_MEMBERS, first: firstMembers })
    const members = found.map((member) =>
      memberOf(member, member.number && openNumber(member.number, member.accountId)),
    )
    return { serverNow: (await store.now()).toISOString(), members }
  })

  route(app, context, 'demonstration.setIdentityCheck', async ({ input }) => {
    const { store, ...ports } = workspace()
    const state = await setIdentityCheck({ store, ...ports }, input)
    return { serverNow: (await store.now()).toISOString(), state }
  })

  route(app, context, 'demonstration.placeBid', async ({ input }) => {
    const { store, ...ports } = workspace()
    const placed = await placeBid(ports, input)
    return { serverNow: (await store.now()).toISOString(), ...placed }
  })
}
