import { randomUUID } from 'node:crypto'
import Fastify, { LogController, type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { CodeCarrier } from './domain/ports/code-carrier.ts'
import type { Keys } from './domain/ports/keys.ts'
import { EMBEDDED_POLICIES } from './domain/ports/policies.types.ts'
import type { CheckpointPlace } from './domain/ports/audit-chain.types.ts'
import type { MailCarrier } from './domain/ports/mail-carrier.ts'
import type { WebhookEndpoint } from './domain/ports/webhook-endpoint.ts'
import type { Ports } from './domain/ports/ports.types.ts'
import type { CarrierCallbacks } from './domain/ports/carrier-callbacks.ts'
import { accountsRoutes } from './http/accounts.routes.ts'
import { carriersRoutes } from './http/carriers.routes.ts'
import { demonstrationRoutes, type DemonstrationDeps } from './http/demonstration.routes.ts'
import { duplicateCasesRoutes } from './http/duplicate-cases.routes.ts'
import { auditEventsRoutes } from './http/audit-events.routes.ts'
import { staffNewsRoutes } from './http/staff-news.routes.ts'
import { staffPreferencesRoutes } from './http/staff-preferences.routes.ts'
import { figuresRoutes } from './http/figures.routes.ts'
import { sendDecisionsRoutes } from './http/send-decisions.routes.ts'
import { staffDraftsRoutes } from './http/staff-drafts.routes.ts'
import { eventsRoutes } from './http/events.routes.ts'
import { healthRoutes } from './http/health.routes.ts'
import { identityChecksRoutes } from './http/identity-checks.routes.ts'
import { marketplaceRoutes } from './http/marketplace.routes.ts'
import { memberAccountRoutes } from './http/member-account.routes.ts'
import { deadEndsRoutes } from './http/dead-ends.routes.ts'
import { numberChangesRoutes } from './http/number-changes.routes.ts'
import { numberReleasesRoutes } from './http/number-releases.routes.ts'
import { outboxRoutes } from './http/outbox.routes.ts'
import { pagesRoutes } from './http/pages.routes.ts'
import { policiesRoutes } from './http/policies.routes.ts'
import { errorHandler } from './http/plugins/error-handler.ts'
import { eventHub } from './http/plugins/event-hub.ts'
import { openApiRoutes } from './http/openapi.routes.ts'
import { clientAddress } from './http/plugins/client-address.ts'
import { requestHints } from './http/plugins/request-hints.ts'
import { problemsRoutes } from './http/problems.routes.ts'
import { lateValidators } from './http/plugins/late-validators.ts'
import type { RouteContext } from './http/route.ts'
import { verificationsRoutes } from './http/verifications.routes.ts'
import { webhooksRoutes } from './http/webhooks.routes.ts'
import { numberSealer } from './keys/number-sealer.ts'
import { numberOpener } from './keys/number-opener.ts'
import type { Site } from './carriers/code-texts.ts'
import { carrierActor, startWork } from './work.ts'
import { secureRandom } from './random.ts'
import { makeSignIn, type SignInDeps } from './sign-in.ts'
import { accountSearch } from './sql/account-search.repository.ts'
import { duplicateCases } from './sql/duplicate-cases.repository.ts'
import { deadEndList } from './sql/dead-ends.repository.ts'
import { numberChangeList } from './sql/number-changes.repository.ts'
import { numberReleaseList } from './sql/number-releases.repository.ts'
import { identityProviderStore } from './sql/identity-provider.repository.ts'
import { marketplaceAccounts } from './sql/marketplace-accounts.repository.ts'
import { rewardsLedger } from './sql/rewards.repository.ts'
import { auditTrail } from './sql/audit-events.repository.ts'
import { sendDecisionList } from './sql/send-decisions.repository.ts'
import { accountTimeline } from './sql/account-timeline.repository.ts'
import { accountStore } from './sql/accounts.repository.ts'
import type { Database } from './sql/database.ts'
import { keptReplies } from './sql/kept-replies.repository.ts'
import { activityStore } from './sql/activity.repository.ts'
import { figuresStore } from './sql/figures.repository.ts'
import { staffDraftStore } from './sql/staff-drafts.repository.ts'
import { policyStore } from './sql/policies.repository.ts'
import { outboxStore } from './sql/outbox.repository.ts'
import { staffPresence } from './sql/staff-presence.repository.ts'
import { savedViewStore } from './sql/saved-views.repository.ts'
import { staffNewsStore } from './sql/staff-news.repository.ts'
import { staffPreferenceStore } from './sql/staff-preferences.repository.ts'
import { poisonRows } from './sql/poison-rows.repository.ts'
import { appNow } from './sql/app-now.ts'
import { readiness } from './sql/readiness.ts'
import { webhookLog } from './sql/webhooks.repository.ts'

/** Everything that differs between an organisation's service, the embedded one and the tests. */
export interface AppDeps {
  readonly database: Database
  readonly keys: Keys
  /** What a carrier tells by HTTP it tells through its callbacks. */
  readonly carrier: CodeCarrier & { readonly callbacks?: CarrierCallbacks }
  /** What the texts of codes name; the demonstration's unless told. */
  readonly site?: Site
  /** Where the audit trail's checkpoints are kept, outside the database (R22). */
  readonly checkpoints: CheckpointPlace
  /** Absent: no mail server; notices stay on the member's page. */
  readonly mail?: MailCarrier | null
  /** Absent: the marketplace is told nothing until there is one. */
  readonly webhooks?: WebhookEndpoint | null
  readonly publicOrigin: string
  readonly issuers: Pick<SignInDeps, 'staffIssuer' | 'memberIssuer' | 'integrationIssuer'>
  /** The folder of the built pages; absent: only the API is served. */
  readonly pages?: string
  /** On one desktop: plain http on loopback, the embedded provider. */
  readonly embedded?: boolean
  /** What exists in the embedded workspace only; absent: those operations are refused. */
  readonly demonstration?: DemonstrationDeps
  readonly identityProvider?: FastifyPluginAsync
  /** Of the identity provider's signed webhooks, each `whsec_…`; two while one replaces the other. None: they are refused. */
  readonly identityWebhookSecrets?: readonly string[]
  /** The demonstration marketplace's end of the webhooks. */
  readonly webhookInbox?: FastifyPluginAsync
  readonly version: string
  /** Milliseconds between two looks at whether who listens to a stream is still signed in. */
  readonly lookAtSessionsEvery?: number
  /** The header, in lower case, in which a trusted proxy names who asks (R20). */
  readonly clientAddressHeader?: string | undefined
  /** The header, in lower case, in which a trusted proxy names the country of who asks (R8). */
  readonly clientCountryHeader?: string | undefined
  readonly logLevel?: 'silent' | 'info' | 'warn'
}

const LARGEST_BODY = 64 * 1024

/** The composition root: puts the service together and never listens. Closing the app stops the worker and the database. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { database, keys, carrier } = deps
  const embedded = deps.embedded ?? false
  const ports: Ports = {
    store: accountStore(database, embedded ? EMBEDDED_POLICIES : {}, keys.outer),
    sealer: numberSealer(keys),
    random: secureRandom,
  }
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: 15_000,
    // Requests under way are answered before the service ends; idle connections are not waited for.
    forceCloseConnections: 'idle',
    logger: {
      level: deps.logLevel ?? 'info',
      redact: ['req.headers.authorization', 'req.headers.cookie', 'req.headers.dpop'],
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.decorateRequest('actor', null)
  app.setValidatorCompiler(lateValidators())
  // Compiling a serializer for each reply would be most of a cold start; presenters write replies field by field, and tests hold them to the contract.
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply))
  const now = () => appNow(database)
  errorHandler(app, now)

  const signIn = makeSignIn({ database, publicOrigin: deps.publicOrigin, embedded, ...deps.issuers, log: app.log })
  const kept = keptReplies(database, keys)
  const context: RouteContext = {
    authenticate: signIn.authenticate,
    embedded,
    keeping: { kept, now },
    callbacks: carrier.callbacks ?? null,
  }
  const hub = eventHub(now)
  const drafts = staffDraftStore(database, keys)
  const search = accountSearch(database, keys.outer)

  if (deps.identityProvider) await app.register(deps.identityProvider)
  if (deps.webhookInbox) await app.register(deps.webhookInbox)
  await app.register(signIn.routes)
  const outbox = outboxStore(database)
  healthRoutes(app, context, readiness(database, keys.outer), deps.version)
  accountsRoutes(app, context, {
    ...ports,
    search,
    drafts,
    timeline: accountTimeline(database),
    presence: staffPresence(database),
    openNumber: numberOpener(keys),
  })
  verificationsRoutes(app, context, ports)
  numberChangesRoutes(app, context, { ...ports, changes: numberChangeList(database), drafts })
  deadEndsRoutes(app, context, deadEndList(database, embedded ? EMBEDDED_POLICIES : {}))
  staffDraftsRoutes(app, context, drafts)
  numberReleasesRoutes(app, context, { ...ports, releases: numberReleaseList(database) })
  duplicateCasesRoutes(app, context, duplicateCases(database))
  auditEventsRoutes(app, context, { trail: auditTrail(database), random: secureRandom })
  policiesRoutes(app, context, policyStore(database, embedded ? EMBEDDED_POLICIES : {}))
  staffPreferencesRoutes(app, context, {
    preferences: staffPreferenceStore(database),
    views: savedViewStore(database),
    random: secureRandom,
  })
  staffNewsRoutes(app, context, staffNewsStore(database))
  figuresRoutes(app, context, { figures: figuresStore(database), activity: activityStore(database) })
  sendDecisionsRoutes(app, context, sendDecisionList(database))
  const address = clientAddress({ header: deps.clientAddressHeader ?? null, embedded })
  const hints = requestHints(deps.clientCountryHeader ?? null)
  memberAccountRoutes(app, context, { ...ports, clientAddress: address, hints })
  const provider = identityProviderStore(database, embedded ? EMBEDDED_POLICIES : {})
  identityChecksRoutes(app, context, { ...ports, provider, now, webhookSecrets: deps.identityWebhookSecrets ?? [] })
  marketplaceRoutes(app, context, {
    ...ports,
    accounts: marketplaceAccounts(database),
    ledger: rewardsLedger(database),
    publicOrigin: deps.publicOrigin,
  })
  carriersRoutes(app, context, { ...ports, outbox, now }, carrierActor(carrier))
  webhooksRoutes(app, context, { log: webhookLog(database), random: secureRandom })
  outboxRoutes(app, context, { poison: poisonRows(database), random: secureRandom })
  eventsRoutes(app, context, { hub, now, lookEvery: deps.lookAtSessionsEvery })
  openApiRoutes(app)
  problemsRoutes(app)
  demonstrationRoutes(app, context, deps.demonstration ?? null)
  if (deps.pages) await pagesRoutes(app, { folder: deps.pages, embedded, publicOrigin: deps.publicOrigin })

  let stopWork = async (): Promise<void> => undefined
  // Only now: the service is put together while an embedded database still opens, and its work needs the schema.
  app.addHook('onReady', async () => {
    stopWork = await startWork(deps, { ...ports, outbox, search, kept, drafts, hub, log: app.log })
  })
  app.addHook('onClose', async () => {
    await stopWork()
    await database.close()
  })
  return app
}
