import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../../../src-service/domain/accounts/account-facts.types.ts'
import { settleDueAccounts } from '../../../src-service/domain/accounts/settle-due-accounts.ts'
import type { MemberActor } from '../../../src-service/domain/actor.ts'
import { decideAndCommit } from '../../../src-service/domain/decide.ts'
import { recordDelivery } from '../../../src-service/domain/deliveries/record-delivery.ts'
import { cancelVerification } from '../../../src-service/domain/verifications/cancel-verification.ts'
import { checkVerification } from '../../../src-service/domain/verifications/check-verification.ts'
import { resendVerification } from '../../../src-service/domain/verifications/resend-verification.ts'
import { startVerification } from '../../../src-service/domain/verifications/start-verification.ts'
import { AGENT, CARRIER } from '../../support/world.ts'
import { differences } from './compare.ts'
import { ACCOUNTS, LINES, type Operation, type Sequence } from './operations.ts'
import { ReferenceModel, type Answer, type Send, type Verification } from './reference-model.ts'
import type { Stage } from './stage.ts'

/** What happened in the sequences that were played: a model check that never reaches a rule proves nothing of it. */
export type Tally = Map<string, number>

/** Plays one sequence on model and stage, operation by operation; throws at the first disagreement. */
export async function play(sequence: Sequence, stage: Stage, tally: Tally): Promise<void> {
  const game = new Game(sequence, stage, tally)
  for (const [at, operation] of sequence.operations.entries()) {
    const found = await game.step(operation)
    if (found.length > 0)
      throw new Error(`after operation ${at + 1}, ${JSON.stringify(operation)}: ${found.join('; ')}`)
  }
}

class Game {
  readonly model: ReferenceModel
  readonly #stage: Stage
  readonly #tally: Tally
  readonly #ids = new Map<Verification, string>()
  readonly #codes = new Map<Verification, string[]>()
  readonly #deliveries = new Map<Send, string>()

  constructor({ wrongInRow }: Sequence, stage: Stage, tally: Tally) {
    this.model = new ReferenceModel(LINES, wrongInRow)
    this.#stage = stage
    this.#tally = tally
  }

  async step(operation: Operation): Promise<readonly string[]> {
    this.#count(operation.do)
    const found = await this.#act(operation)
    if (this.#stage.tolerance > 0) this.model.advance(1) // two operations never happen at the same moment there
    this.model.settle()
    // What the worker does every second: what a clock has ended is written, though nobody asks.
    const begun = [...Array(ACCOUNTS).keys()].filter((account) => this.model.accounts[account]?.verification)
    const accounts = operation.do === 'advance' ? begun : [operation.account]
    if (operation.do === 'advance')
      await settleDueAccounts(
        this.#stage.ports,
        begun.map((account) => this.#id(account)),
      )
    for (const account of accounts) found.push(...(await this.#compare(account)))
    return found
  }

  async #act(operation: Operation): Promise<string[]> {
    switch (operation.do) {
      case 'advance':
        this.model.advance(operation.by)
        await this.#stage.advance(operation.by)
        return []
      case 'report':
        return this.#report(operation)
      case 'check':
        return this.#check(operation)
      case 'cancel': {
        const open = this.model.accounts[operation.account]?.verification
        if (!open) return []
        const verificationId = this.#ids.get(open) ?? ''
        return this.#agree(operation.account, this.model.cancel(operation.account), () =>
          cancelVerification(this.#stage.ports, this.#member(operation.account), { verificationId }),
        )
      }
      case 'start': {
        const { account, number, channel } = operation
        const input = { number: this.#stage.numbers[number] ?? '', country: 'MX', channel }
        return this.#sent(account, this.model.start(account, number, channel), () =>
          startVerification(this.#stage.ports, this.#member(account), input),
        )
      }
      case 'resend': {
        const { account, channel, by } = operation
        const open = this.model.accounts[account]?.verification
        if (!open) return []
        const input = { accountId: this.#id(account), verificationId: this.#ids.get(open) ?? '', channel }
        return this.#sent(account, this.model.resend(account, channel), () =>
          resendVerification(this.#stage.ports, by === 'staff' ? AGENT : this.#member(account), input),
        )
      }
    }
  }

  async #check({ account, code, times }: Operation & { do: 'check' }): Promise<string[]> {
    const verification = this.model.accounts[account]?.verification
    if (!verification) return []
    const codes = this.#codes.get(verification) ?? []
    const right = codes.at(-1) ?? ''
    const stale = codes.at(-2)
    const wrong = right === '000000' ? '000001' : '000000'
    const typed = code === 'right' ? right : code === 'stale' && stale && stale !== right ? stale : wrong
    const verificationId = this.#ids.get(verification) ?? ''
    const found: string[] = []
    for (let time = 0; time < (code === 'right' ? 1 : times); time++) {
      this.model.settle()
      found.push(
        ...(await this.#agree(account, this.model.check(account, typed === right), () =>
          checkVerification(this.#stage.ports, this.#member(account), { verificationId, code: typed }),
        )),
      )
    }
    return found
  }

  async #report({ account, back, state, landline, refused }: Operation & { do: 'report' }): Promise<string[]> {
    const send = this.model.sends.filter((one) => one.account === account).at(-1 - back)
    const deliveryId = send && this.#deliveries.get(send)
    if (!send || !deliveryId) return []
    this.model.report(send, state, landline, refused)
    await recordDelivery(this.#stage.ports, CARRIER, {
      accountId: this.#id(account),
      deliveryId,
      state,
      reason: landline ? 'landline' : null,
      carrier: 'model',
      carrierRef: refused ? null : `ref-${deliveryId}`,
      carrierCode: null,
    })
    this.#count(`${state}${landline ? ' landline' : ''}`)
    return []
  }

  /** A send that both made: its ids and its code are remembered. */
  async #sent(account: number, answer: Answer, act: () => Promise<AccountFacts>): Promise<string[]> {
    return this.#agree(account, answer, async () => {
      const facts = await act()
      const verification = this.model.accounts[account]?.verification
      const send = this.model.sends.at(-1)
      const [open] = facts.openVerifications
      const [delivery] = facts.deliveries
      if (answer.refusals.length > 0 || !verification || !send || !open || !delivery) return
      this.#ids.set(verification, open.id)
      this.#codes.set(verification, [...(this.#codes.get(verification) ?? []), this.#stage.lastCode()])
      this.#deliveries.set(send, delivery.id)
    })
  }

  /** Both did it, or both refused it for a reason that the model knows, with the same time and the same tries left. */
  async #agree(account: number, answer: Answer, act: () => Promise<unknown>): Promise<string[]> {
    const expected = answer.refusals.length > 0 ? `refused with ${answer.refusals.join(' or ')}` : 'done'
    try {
      await act()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      this.#count(error.code)
      if (!answer.refusals.includes(error.code)) return [`refused with ${error.code}, expected: ${expected}`]
      const left = error.details.triesLeft
      return answer.triesLeft !== undefined && left !== undefined && left !== answer.triesLeft
        ? [`${left} tries left, expected: ${answer.triesLeft} (account ${account})`]
        : []
    }
    return answer.refusals.length > 0 ? [`done, expected: ${expected}`] : []
  }

  async #compare(account: number): Promise<readonly string[]> {
    const { ports, numbers, tolerance } = this.#stage
    const verification = this.model.accounts[account]?.verification ?? null
    const verificationId = verification ? this.#ids.get(verification) : undefined
    const fingerprints = numbers.map((number) => ports.sealer.fingerprint(number))
    const facts = await decideAndCommit(
      ports,
      { accountId: this.#id(account), fingerprints, ...(verificationId ? { verificationId } : {}) },
      () => ({ writes: [] }),
    )
    if (verification) this.#count(`verification ${verification.state}`)
    const known = { account, verificationId: verificationId ?? null, deliveries: this.#deliveries, fingerprints }
    return differences(this.model, facts, known, tolerance)
  }

  #id(account: number): string {
    return this.#stage.accountIds[account] ?? ''
  }

  #member(account: number): MemberActor {
    return {
      kind: 'member',
      accountId: this.#id(account),
      sessionId: 'model',
      signInAgeSeconds: 0,
      signInAt: new Date(),
    }
  }

  #count(what: string): void {
    this.#tally.set(what, (this.#tally.get(what) ?? 0) + 1)
  }
}
