/**
 * R10 to R14 and R16 for the first set-up, told a second time: from docs/rules.md alone, over plain lists, with no part of the
 * service in it. Times are milliseconds. Where several rules refuse at once, the model names all of them.
 */
export type Channel = 'sms' | 'call'
export type Line = 'undetermined' | 'mobile' | 'fixed'
export type Report = 'sent' | 'delivered' | 'answered' | 'busy' | 'no_answer' | 'failed' | 'undelivered' | 'unknown'
export type End = 'approved' | 'expired' | 'exhausted' | 'cancelled'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const CODE_LIFE = 15 * MINUTE
const ACCEPTED_WITHIN = 5 * MINUTE
const TRIES = 5
const WRONG_IN_ROW = 100
const CAPS = { accountNumber: 3, account: 5, number: 10, failed: 10 }
const FAILURES: readonly string[] = ['failed', 'undelivered', 'busy', 'no_answer']

export interface Send {
  readonly account: number
  readonly number: number
  readonly channel: Channel
  readonly verification: Verification
  readonly at: number
  state: 'queued' | Report
  accepted: boolean
  landline: boolean
}

export interface Verification {
  readonly account: number
  readonly number: number
  readonly startedAt: number
  channel: Channel
  state: 'pending' | End
  mintedAt: number
  wrongTries: number
  failed: boolean
}

interface Account {
  wrongInRow: number
  closedUntil: number
  verification: Verification | null
  claimed: number | null
}

/** What an operation must answer: done, or one of these refusals; `triesLeft` where the code says it. */
export interface Answer {
  readonly refusals: readonly string[]
  readonly triesLeft?: number
}
const DONE: Answer = { refusals: [] }

export class ReferenceModel {
  now = 0
  readonly sends: Send[] = []
  readonly accounts: readonly Account[]
  readonly #smsOff = new Set<number>()
  readonly #lines: readonly Line[]

  constructor(lines: readonly Line[], wrongInRow: readonly number[]) {
    this.#lines = lines
    this.accounts = wrongInRow.map((wrong) => ({
      wrongInRow: wrong,
      closedUntil: 0,
      verification: null,
      claimed: null,
    }))
  }

  /** Time passes; whatever a clock ends on the way ends at its own moment (R12). */
  advance(by: number): void {
    const until = this.now + by
    const moments = this.sends
      .flatMap(({ at }) => [at + ACCEPTED_WITHIN, at + CODE_LIFE, at + DAY])
      .concat(this.accounts.flatMap(({ verification }) => (verification ? [verification.startedAt + DAY] : [])))
      .filter((moment) => moment > this.now && moment < until)
    for (const moment of [...new Set([...moments, until])].sort((a, b) => a - b)) {
      this.now = moment
      this.settle()
    }
  }

  settle(): void {
    for (const send of this.sends)
      if (send.state === 'queued' && this.now >= send.at + ACCEPTED_WITHIN) this.#fail(send, 'failed')
    for (const { verification } of this.accounts) {
      if (verification?.state !== 'pending') continue
      const endsAt = verification.startedAt + DAY
      if (this.now >= endsAt) verification.state = 'expired'
      else if (
        this.codeIs(verification).length > 0 &&
        this.resendAt(verification.account, verification.number) >= endsAt
      )
        verification.state = 'exhausted'
    }
  }

  /** Why a code is dead; nothing: it lives (R11, R12). */
  codeIs(verification: Verification): readonly string[] {
    return [
      ...(verification.wrongTries >= TRIES ? ['code_used_up'] : []),
      ...(this.now >= verification.mintedAt + CODE_LIFE ? ['code_expired'] : []),
      ...(verification.failed ? ['code_void'] : []),
    ]
  }

  /** R13: when this account may send to this number; not later than now: at once. */
  resendAt(account: number, number: number): number {
    return Math.max(this.now, this.waitUntil(account, number), this.capUntil(account, number))
  }

  waitUntil(account: number, number: number): number {
    const newest = this.sends.findLast((send) => send.account === account && send.number === number)
    return newest && !FAILURES.includes(newest.state) ? newest.at + CODE_LIFE : 0
  }

  capUntil(account: number, number: number): number {
    const counted = this.sends.filter((send) => !send.landline && (send.accepted || send.state === 'queued'))
    const mine = (send: Send) => send.account === account
    return Math.max(
      this.#full(
        counted.filter((send) => mine(send) && send.number === number),
        CAPS.accountNumber,
      ),
      this.#full(counted.filter(mine), CAPS.account),
      this.#full(
        counted.filter((send) => send.number === number),
        CAPS.number,
      ),
      this.#full(
        this.sends.filter((send) => mine(send) && !send.landline && FAILURES.includes(send.state)),
        CAPS.failed,
      ),
    )
  }

  countedSends(account: number): number {
    return this.sends.filter(
      (send) =>
        send.account === account &&
        !send.landline &&
        (send.accepted || send.state === 'queued') &&
        this.now < send.at + DAY,
    ).length
  }

  /** Why this account may not send to this number this way now (R10, R11, R13). */
  sendRefusals(account: number, number: number, channel: Channel): readonly string[] {
    const noSms = this.#lines[number] === 'fixed' || this.#smsOff.has(number)
    return [
      ...(channel === 'sms' && noSms ? ['channel_not_available'] : []),
      ...this.#closed(account),
      ...(this.waitUntil(account, number) > this.now ? ['resend_wait'] : []),
      ...(this.capUntil(account, number) > this.now ? ['send_limit'] : []),
    ]
  }

  start(account: number, number: number, channel: Channel): Answer {
    const its = this.#account(account)
    const refusals = [
      ...(its.claimed === null ? [] : ['already_verified']),
      ...this.sendRefusals(account, number, channel),
    ]
    if (refusals.length > 0) return { refusals }
    if (its.verification?.state === 'pending') its.verification.state = 'cancelled'
    its.verification = {
      account,
      number,
      channel,
      startedAt: this.now,
      state: 'pending',
      mintedAt: this.now,
      wrongTries: 0,
      failed: false,
    }
    this.#send(its.verification)
    return DONE
  }

  resend(account: number, channel: Channel): Answer {
    const { verification } = this.#account(account)
    if (verification?.state !== 'pending') return { refusals: ['verification_ended'] }
    const refusals = this.sendRefusals(account, verification.number, channel)
    if (refusals.length > 0) return { refusals }
    Object.assign(verification, { channel, mintedAt: this.now, wrongTries: 0, failed: false })
    this.#send(verification)
    return DONE
  }

  cancel(account: number): Answer {
    const { verification } = this.#account(account)
    if (verification?.state !== 'pending') return { refusals: ['verification_ended'] }
    verification.state = 'cancelled'
    return DONE
  }

  checkRefusals(account: number): readonly string[] {
    const { verification } = this.#account(account)
    if (verification?.state !== 'pending') return ['verification_ended']
    return [...this.#closed(account), ...this.codeIs(verification)]
  }

  check(account: number, right: boolean): Answer {
    const its = this.#account(account)
    const { verification } = its
    const refusals = this.checkRefusals(account)
    if (refusals.length > 0 || !verification) return { refusals }
    if (!right) return this.#wrong(its, verification)
    its.wrongInRow = 0
    const taken = this.accounts.some((other) => other !== its && other.claimed === verification.number)
    verification.state = taken ? 'cancelled' : 'approved'
    if (taken) return { refusals: ['number_taken'] }
    its.claimed = verification.number
    return DONE
  }

  /** A carrier's word: an ended send is moved no more, `unknown` may be corrected, `sent` only follows `queued`. */
  report(send: Send, report: Report, landline: boolean, refused: boolean): void {
    const moves =
      send.state === 'queued' ||
      ((send.state === 'sent' || send.state === 'unknown') && report !== 'sent' && report !== send.state)
    if (!moves) return
    const failure = FAILURES.includes(report)
    if (!(failure && refused)) send.accepted = true
    if (failure && landline && send.channel === 'sms') {
      send.landline = true
      this.#smsOff.add(send.number)
    }
    if (failure) this.#fail(send, report)
    else send.state = report
  }

  #fail(send: Send, state: Report): void {
    send.state = state
    const newest = this.sends.findLast(({ verification }) => verification === send.verification)
    if (newest === send) send.verification.failed = true
  }

  #wrong(its: Account, verification: Verification): Answer {
    verification.wrongTries += 1
    its.wrongInRow += 1
    if (its.wrongInRow >= WRONG_IN_ROW) {
      its.wrongInRow = 0
      its.closedUntil = this.now + DAY
      return { refusals: ['code_entry_closed'] }
    }
    const triesLeft = TRIES - verification.wrongTries
    return { refusals: [triesLeft === 0 ? 'code_used_up' : 'code_wrong'], triesLeft }
  }

  #send(verification: Verification): void {
    const { account, number, channel } = verification
    this.sends.push({
      account,
      number,
      channel,
      verification,
      at: this.now,
      state: 'queued',
      accepted: false,
      landline: false,
    })
  }

  #account(index: number): Account {
    const account = this.accounts[index]
    if (!account) throw new RangeError(`no account ${index}`)
    return account
  }

  #closed(account: number): readonly string[] {
    return this.#account(account).closedUntil > this.now ? ['code_entry_closed'] : []
  }

  /** When the oldest of the newest `cap` sends leaves its 24 h; 0: the cap is not reached. */
  #full(sends: readonly Send[], cap: number): number {
    const oldest = sends.filter(({ at }) => this.now < at + DAY).at(-cap)
    return oldest ? oldest.at + DAY : 0
  }
}
