import type { IntegrationActor } from '../actor.ts'
import type { IdentityProviderStore } from '../ports/identity-provider.ts'
import type { Random } from '../ports/random.ts'

/** What a heartbeat stands on; `staleAfter`: milliseconds after which its absence blocks changes, null: never. */
export interface HeartbeatPorts {
  readonly provider: IdentityProviderStore
  readonly random: Random
}

/** A silence of so many milliseconds is worth an audit event when it ends. */
const WORTH_NOTING = 15 * 60_000

/** The identity provider is there (R6). A webhook's heartbeat counts from when it was sent, so that one sent again proves nothing new. */
export async function heartbeat(
  { provider, random }: HeartbeatPorts,
  actor: IntegrationActor,
  { ageSeconds }: { readonly ageSeconds: number },
): Promise<{ readonly now: Date; readonly heartbeatAt: Date; readonly staleAt: Date | null }> {
  const { now, heartbeatAt, staleAfter } = await provider.beat(Math.max(0, ageSeconds), WORTH_NOTING, {
    id: random.id('evt'),
    actorKind: actor.kind,
    actorId: actor.id,
    actorRole: null,
    action: 'identityProvider.heartbeat',
    accountId: null,
    subjectId: null,
    data: {},
  })
  return { now, heartbeatAt, staleAt: staleAfter ? new Date(heartbeatAt.getTime() + staleAfter) : null }
}
