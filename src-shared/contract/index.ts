import { accounts } from './accounts.ts'
import { auditEvents } from './audit-events.ts'
import { carriers } from './carriers.ts'
import { deadEnds } from './dead-ends.ts'
import { demonstration } from './demonstration.ts'
import { clipboard, files } from './desktop-files.ts'
import { session, settings, windows, workspace } from './desktop.ts'
import { duplicateCases } from './duplicate-cases.ts'
import type { DesktopEvent } from './events.ts'
import { health } from './health.ts'
import { memberAccount, memberVerifications } from './member-account.ts'
import { memberNumberChanges } from './member-number-changes.ts'
import { identityChecks, identityProvider } from './identity-checks.ts'
import { activity } from './activity.ts'
import { bids, eligibility, marketplaceAccounts, rewards } from './marketplace.ts'
import { numberChanges } from './number-changes.ts'
import { memberNumberReleases, numberReleases } from './number-releases.ts'
import { outbox } from './outbox.ts'
import { figures } from './figures.ts'
import { policies } from './policies.ts'
import type { InputOf, Operation, ReplyOf } from './operation.ts'
import { sendDecisions } from './send-decisions.ts'
import { savedViews, staffPreferences } from './staff-preferences.ts'
import { staffNews } from './staff-news.ts'
import { staffDrafts } from './staff-drafts.ts'
import { staffSessions } from './staff-sessions.ts'
import { verifications } from './verifications.ts'
import { webhooks } from './webhooks.ts'
import { workspaces } from './workspaces.ts'
import type { Result } from '../lang/result.ts'
import type { WireError } from '../errors/app-error.ts'

/** Every operation of the product, by noun and verb. Route, validation, OpenAPI, IPC check, bridge and types derive from it. */
export const contract = {
  accounts,
  verifications,
  numberChanges,
  deadEnds,
  numberReleases,
  duplicateCases,
  auditEvents,
  policies,
  figures,
  activity,
  sendDecisions,
  staffPreferences,
  savedViews,
  staffDrafts,
  staffNews,
  staffSessions,
  memberAccount,
  memberVerifications,
  memberNumberChanges,
  memberNumberReleases,
  identityChecks,
  identityProvider,
  marketplaceAccounts,
  eligibility,
  bids,
  rewards,
  carriers,
  webhooks,
  outbox,
  health,
  demonstration,
  session,
  settings,
  workspace,
  workspaces,
  windows,
  clipboard,
  files,
} as const

export type Contract = typeof contract
type Noun = keyof Contract
type Keys<N extends Noun> = `${N & string}.${keyof Contract[N] & string}`
/** `noun.verb`: the contract key, the IPC channel and the OpenAPI operationId. */
export type OperationKey = { [N in Noun]: Keys<N> }[Noun]
type Entry<K extends OperationKey> = K extends `${infer N extends Noun}.${infer V}`
  ? V extends keyof Contract[N]
    ? Extract<Contract[N][V], Operation>
    : never
  : never
export type OperationAt<K extends OperationKey> = Entry<K>
export type Input<K extends OperationKey> = InputOf<Entry<K>>
export type Reply<K extends OperationKey> = ReplyOf<Entry<K>>
/** The keys whose entry names one of these audiences. */
export type KeysFor<A extends Operation['audience']> = {
  [K in OperationKey]: Entry<K>['audience'] extends A ? K : never
}[OperationKey]
/** What crosses IPC. */
export type BridgeKey = KeysFor<'staff' | 'desktop'>

type Argument<I> = {} extends I ? [input?: I] : [input: I]
type BridgeNoun = BridgeKey extends `${infer N}.${string}` ? N : never
type BridgeVerb<N extends string> = BridgeKey extends infer K ? (K extends `${N}.${infer V}` ? V : never) : never
/** `window.bridge`: one named function for each staff and desktop operation, and the event subscription. */
export type Bridge = {
  readonly [N in BridgeNoun]: {
    readonly [V in BridgeVerb<N>]: (
      ...input: Argument<Input<Extract<`${N}.${V}`, OperationKey>>>
    ) => Promise<Result<Reply<Extract<`${N}.${V}`, OperationKey>>, WireError>>
  }
} & { readonly events: { readonly subscribe: (listener: (event: DesktopEvent) => void) => () => void } }

/** All entries with their keys, in contract order. */
export const operationEntries: readonly (readonly [OperationKey, Operation])[] = Object.entries(contract).flatMap(
  ([noun, verbs]) =>
    Object.entries(verbs).map(([verb, entry]) => [`${noun}.${verb}` as OperationKey, entry as Operation] as const),
)

/** The entry of a key. */
export const operationOf = (key: OperationKey): Operation => {
  const found = operationEntries.find(([name]) => name === key)
  if (!found) throw new Error(`no operation ${key}`)
  return found[1]
}
