import type { AccountFacts, FactsQuery, NumberFacts } from '../../domain/accounts/account-facts.types.ts'
import type { Commit, CommitOutcome, Wipe, Write } from '../../domain/commit.types.ts'
import type { AccountStore } from '../../domain/ports/account-store.ts'
import { NO_SENDS } from '../../domain/sends/send-facts.types.ts'
import { EMBEDDED_POLICIES, policiesFrom } from '../../domain/ports/policies.types.ts'
import type {
  AccountRecord,
  ClaimRecord,
  DeliveryRecord,
  DuplicateAttemptRecord,
  Hex,
  IdentityCheckRecord,
  NoticeRecord,
  Records,
  VerificationRecord,
} from '../../domain/records.types.ts'
import type { MailedLinkRecord, NumberChangeRecord } from '../../domain/number-changes/number-change-record.types.ts'

/** R20 counts what is really sent: of the demonstration's past there are no decisions and no tallies. */
type TableName = Exclude<keyof Records, 'send_decision' | 'send_tally'>
/** Rows of every table, in the order of their making. */
export type Rows = { readonly [T in TableName]: readonly Records[T][] }

/** A row's place: an update puts another row into it. */
interface Cell {
  row: { readonly [key: string]: unknown }
}
type Index = Record<TableName, Map<string, Cell[]>>
const DAY = 86_400_000
const HOUR = 3_600_000
const OPEN_CHANGE = /^awaiting_/

/** The account store of the demonstration data: the same answers as the database's, on rows in memory that the service's own use-cases write. */
export interface MemoryStore extends AccountStore {
  addAccount(account: AccountRecord): void
  account(accountId: string): AccountRecord
  readonly rowsOf: <T extends TableName>(table: T, accountId: string) => readonly Records[T][]
  /** The claim that takes a number, of any account. */
  claimOn(fingerprint: Hex): ClaimRecord | null
  rows(): Rows
}

export function memoryStore(now: () => Date): MemoryStore {
  const all = Object.fromEntries(TABLES.map((table) => [table, [] as Cell[]])) as Record<TableName, Cell[]>
  const byAccount = emptyIndex()
  const byFingerprint = emptyIndex()
  const byId = new Map<string, Cell>()
  const accounts = new Map<string, AccountRecord>()
  const disputed: string[] = []
  const policies = policiesFrom(EMBEDDED_POLICIES)

  const of = <T extends TableName>(index: Index, key: string, table: T): Records[T][] =>
    index[table].get(key)?.map(({ row }) => row as unknown as Records[T]) ?? []
  const account = (accountId: string): AccountRecord => {
    const found = accounts.get(accountId)
    if (!found) throw new Error(`no account ${accountId}`)
    return found
  }
  const claimOn = (fingerprint: Hex): ClaimRecord | null =>
    of(byFingerprint, fingerprint, 'claim').find(({ state }) => state !== 'released') ?? null

  /** As SQL does it, on the rows that are kept here; sessions, and what is found by, come about elsewhere. */
  function wipe(write: Wipe, accountId: string): void {
    const cells = write.wipe in byAccount ? (byAccount[write.wipe as TableName].get(accountId) ?? []) : []
    for (const cell of cells) {
      if ('set' in write) cell.row = { ...cell.row, ...write.set }
      if (write.wipe === 'notice') cell.row = withoutLastFour(cell.row as unknown as NoticeRecord)
    }
  }

  function apply(write: Write, accountId: string): void {
    if ('wipe' in write) return wipe(write, accountId)
    if ('update' in write) {
      const cell = byId.get(write.id)
      if (!cell) throw new Error(`no row ${write.id}`)
      cell.row = { ...cell.row, ...write.set }
      return
    }
    if (write.insert === 'send_decision' || write.insert === 'send_tally') return
    const table = write.insert
    const cell: Cell = { row: write.row as unknown as Cell['row'] }
    const { id, accountId: owner, fingerprint } = cell.row
    if (write.onConflict === 'ignore' && byFingerprint[table].has(String(fingerprint))) return
    all[table].push(cell)
    if (table === 'duplicate_case' && write.row.cause === 'disputed_change' && write.row.numberChangeId)
      disputed.push(write.row.numberChangeId)
    if (typeof id === 'string') byId.set(id, cell)
    under(byAccount[table], owner, cell)
    under(byFingerprint[table], fingerprint, cell)
  }

  /** What no carrier accepted in 5 min has failed (R12), also where nobody has written it yet. */
  const stillWaits = ({ requestedAt }: DeliveryRecord): boolean =>
    now().getTime() - requestedAt.getTime() < policies.carrierAcceptWithin

  function numberFacts(fingerprint: Hex): NumberFacts {
    const since = now().getTime() - DAY
    const counted = of(byFingerprint, fingerprint, 'delivery').filter(
      (delivery) =>
        delivery.counted &&
        (delivery.acceptedAt !== null || (delivery.state === 'queued' && stillWaits(delivery))) &&
        delivery.requestedAt.getTime() > since,
    )
    return {
      fingerprint,
      claim: claimOn(fingerprint),
      smsOffAt: of(byFingerprint, fingerprint, 'number_trait')[0]?.smsOffAt ?? null,
      countedSends: counted.length,
      oldestCountedSendAt: counted.reduce<Date | null>(
        (oldest, { requestedAt }) => (oldest && oldest < requestedAt ? oldest : requestedAt),
        null,
      ),
      lastSend: of(byFingerprint, fingerprint, 'delivery').length,
      rewarded: of(byFingerprint, fingerprint, 'reward').length > 0,
      openCaseId:
        of(byFingerprint, fingerprint, 'duplicate_case').find(
          (one) => one.state === 'open' && one.cause === 'duplicate',
        )?.id ?? null,
      countrySends: NO_SENDS,
      prefixSends: null,
    }
  }

  function readFacts(query: FactsQuery): AccountFacts | null {
    const { accountId } = query
    if (!accounts.has(accountId)) return null
    const mine = <T extends TableName>(table: T): Records[T][] => of(byAccount, accountId, table)
    const verifications: VerificationRecord[] = mine('verification')
    const openVerifications = newestFirst(
      verifications.filter(({ state }) => state === 'pending'),
      'startedAt',
    )
    const changes: NumberChangeRecord[] = mine('number_change')
    const openChange = changes.find(({ state }) => OPEN_CHANGE.test(state)) ?? null
    const named = changes.find(({ id }) => id === query.numberChangeId) ?? null
    const own = new Set(changes.map(({ id }) => id))
    const claims = newestFirst<ClaimRecord>(mine('claim'), 'claimedAt')
    const open = new Set(openVerifications.map(({ id }) => id))
    const at = now()
    const current = claims.find(({ id }) => id === account(accountId).currentClaimId)
    const numbers = new Set(
      [...openVerifications, ...(openChange ? [openChange] : []), ...(current ? [current] : [])]
        .map((one) => one.fingerprint)
        .concat(query.fingerprints ?? [], query.sendTo?.fingerprint ?? []),
    )
    return {
      now: at,
      account: account(accountId),
      claims,
      openVerifications,
      named: verifications.find(({ id }) => id === query.verificationId) ?? null,
      openChange,
      lastEndedChange:
        newestFirst(
          changes.filter(({ endedAt }) => endedAt),
          'endedAt',
        )[0] ?? null,
      namedChange: named,
      links: newestFirst<MailedLinkRecord>(
        mine('mailed_link').filter(({ numberChangeId }) => [openChange?.id, named?.id].includes(numberChangeId)),
        'createdAt',
      ),
      releases: [],
      disputedChangeIds: disputed.filter((id) => own.has(id)),
      recentRequestsAt: newestFirst(
        changes.filter((one) => one.startedBy === 'staff' && at.getTime() - one.requestedAt.getTime() < HOUR),
        'requestedAt',
      ).map((one) => one.requestedAt),
      recentLinksAt: [],
      reveals: null,
      deadEndFacts: null,
      identityChecks: newestFirst<IdentityCheckRecord>(mine('identity_check'), 'changedAt'),
      deliveries: newestFirst<DeliveryRecord>(
        mine('delivery').filter(
          (one) =>
            at.getTime() - one.requestedAt.getTime() < DAY ||
            one.state === 'queued' ||
            open.has(one.verificationId) ||
            one.id === query.deliveryId,
        ),
        'requestedAt',
      ),
      duplicateAttempts: newestFirst<DuplicateAttemptRecord>(mine('duplicate_attempt'), 'at'),
      rewarded: mine('reward').length > 0,
      waitingDrafts: mine('bid_draft').filter(({ state }) => state === 'waiting'),
      heartbeatAt: null,
      notices: newestFirst<NoticeRecord>(mine('notice'), 'at').slice(0, 20),
      numbers: [...numbers].map(numberFacts),
      sends: { all: NO_SENDS, address: null, refusedLately: [] },
      policies,
    }
  }

  function commit({ accountId, version, account: set, writes }: Commit): CommitOutcome {
    const before = account(accountId)
    if (before.version !== version) return 'conflict'
    const takes = writes.flatMap((write) =>
      'insert' in write && write.insert === 'claim' ? [write.row.fingerprint] : [],
    )
    if (takes.some((fingerprint) => claimOn(fingerprint))) return 'number_taken'
    accounts.set(accountId, { ...before, ...set, version: version + 1 })
    writes.forEach((write) => apply(write, accountId))
    return 'committed'
  }

  const store: MemoryStore = {
    readFacts: async (query) => readFacts(query),
    commit: async (made) => commit(made),
    accountIdOf: async (externalId) => [...accounts.values()].find((one) => one.externalId === externalId)?.id ?? null,
    ownerOfLink: async () => null,
    locked: async (_accountId, work) => work(store),
    addAccount: (added) => void accounts.set(added.id, added),
    account,
    rowsOf: (table, accountId) => of(byAccount, accountId, table),
    claimOn,
    rows() {
      const rows = Object.fromEntries(TABLES.map((table) => [table, all[table].map(({ row }) => row)]))
      return { ...rows, account: [...accounts.values()] } as unknown as Rows
    },
  }
  return store
}

const TABLES = [
  'account',
  'claim',
  'verification',
  'delivery',
  'number_trait',
  'number_change',
  'mailed_link',
  'identity_check',
  'identity_check_report',
  'duplicate_attempt',
  'duplicate_case',
  'reward',
  'bid_draft',
  'notice',
  'outbox',
  'webhook_event',
  'audit_event',
] as const satisfies readonly TableName[]

const withoutLastFour = (notice: NoticeRecord): Cell['row'] => ({
  ...notice,
  params: 'lastFour' in notice.params ? { ...notice.params, lastFour: null } : notice.params,
})

const emptyIndex = (): Index => Object.fromEntries(TABLES.map((table) => [table, new Map<string, Cell[]>()])) as Index

function under(index: Map<string, Cell[]>, key: unknown, cell: Cell): void {
  if (typeof key !== 'string') return
  const list = index.get(key)
  if (list) list.push(cell)
  else index.set(key, [cell])
}

/** As SQL answers it: the newest first, of two at the same time the one that was made later. */
const newestFirst = <Row extends { readonly id: string }>(rows: readonly Row[], by: keyof Row): Row[] =>
  rows.length < 2 ? [...rows] : [...rows].sort((a, b) => Number(b[by]) - Number(a[by]) || (a.id < b.id ? 1 : -1))
