import type { E164 } from '../src-shared/phone/types.ts'
import { FIRST_START } from '../src-shared/contract/first-start.ts'
import { contract } from '../src-shared/contract/index.ts'
import { fromWire } from '../src-shared/errors/app-error.ts'
import { ERROR_SENTENCES } from '../src-shared/errors/error-codes.ts'
import { codeText } from './carriers/code-texts.ts'
import type { SimulatedCarrier } from './carriers/simulated.ts'
import type { SimulatedMailbox } from './carriers/simulated-mailbox.ts'
import type { WebhookInbox } from './demonstration/webhook-inbox.ts'
import { demonstrationMembers, FIRST_MEMBERS } from './demonstration/members.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import type { Keys } from './domain/ports/keys.ts'
import type { BidPorts } from './domain/demonstration/place-bid.ts'
import type { MarketplacePorts } from './domain/demonstration/set-identity-check.ts'
import type { DemonstrationDeps } from './http/demonstration.routes.ts'
import { INTEGRATION_RESOURCE } from './identity/clients.ts'
import type { DemonstrationMembers } from './identity/people.ts'
import type { DemonstrationIdentity } from './identity/provider.ts'
import { numberOpener } from './keys/number-opener.ts'
import { numberSealer } from './keys/number-sealer.ts'
import { secureRandom } from './random.ts'
import type { Database } from './sql/database.ts'
import { demonstrationStore } from './sql/demonstration.repository.ts'

interface EmbeddedDeps {
  readonly database: Database
  readonly keys: Keys
  readonly carrier: SimulatedCarrier
  readonly mailbox: SimulatedMailbox
  readonly inbox: WebhookInbox
  readonly origin: string
  readonly tell: (step: string) => void
}

/** The embedded workspace's demonstration: its data, its members, and what its routes stand on. */
export interface EmbeddedDemonstration {
  readonly members: DemonstrationMembers
  /** Fills an empty workspace with demonstration data; a filled one is left as it is. Needs the schema. */
  readonly fill: () => Promise<void>
  readonly routes: (identity: DemonstrationIdentity) => DemonstrationDeps
}

/** The demonstration of a workspace whose database may still be opening. */
export function prepareDemonstration({
  database,
  keys,
  carrier,
  mailbox,
  inbox,
  origin,
  tell,
}: EmbeddedDeps): EmbeddedDemonstration {
  const store = demonstrationStore(database)
  const openNumber = numberOpener(keys)
  return {
    members: demonstrationMembers(store),
    fill: async () => {
      const adopt: SimulatedCarrier['adopt'] = (sends) => carrier.adopt(sends)
      await seedDemonstration({ store, sealer: numberSealer(keys), codeText, adopt, onEmpty: () => tell(FIRST_START) })
    },
    routes: ({ marketplaceClient }) => ({
      store,
      random: secureRandom,
      messages: (limit) => carrier.messages(limit),
      mails: (limit) => mailbox.mails(limit),
      webhooks: (limit) => inbox.webhooks(limit),
      openNumber: (sealed, accountId) => openNumber(sealed, accountId) as E164,
      firstMembers: FIRST_MEMBERS,
      ...backEndOver(origin, marketplaceClient),
    }),
  }
}

const WITHIN = 10_000

/** The demonstration marketplace's back end: client credentials, then the operation, over HTTP as any marketplace would. */
function backEndOver(
  origin: string,
  client: DemonstrationIdentity['marketplaceClient'],
): Pick<MarketplacePorts & BidPorts, 'report' | 'submitBid'> {
  const accessToken = async (): Promise<string> => {
    const credentials = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')
    const answer = await fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: INTEGRATION_RESOURCE }),
      signal: AbortSignal.timeout(WITHIN),
    })
    if (!answer.ok) throw new Error(`the provider refused the marketplace's client credentials: ${answer.status}`)
    return ((await answer.json()) as { access_token: string }).access_token
  }
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WITHIN),
    })
    if (!answer.ok) throw fromWire(await answer.json(), ERROR_SENTENCES)
    return answer.json()
  }
  return {
    report: async (report) =>
      (await post(contract.identityChecks.report.path, report)) as Awaited<ReturnType<MarketplacePorts['report']>>,
    submitBid: (bid) => post(contract.bids.submit.path, bid),
  }
}
