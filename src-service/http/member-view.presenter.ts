import type { MemberView } from '../../src-shared/contract/member-account.ts'
import { countryHint } from '../../src-shared/phone/country-hint.ts'
import { isCountryCode } from '../../src-shared/phone/countries.ts'
import { channelsFor } from '../../src-shared/phone/line-type.ts'
import type { AccountFacts } from '../domain/accounts/account-facts.types.ts'
import { nextProof, openVerification, ownerActions } from '../domain/accounts/actions.ts'
import { linksLeft } from '../domain/accounts/change-blockers.ts'
import type { MemberActor } from '../domain/actor.ts'
import { linksOf } from '../domain/number-changes/mail-link.ts'
import { numberFacts } from '../domain/verifications/clocks.ts'
import {
  presentAction,
  presentChange,
  presentClaim,
  presentResend,
  presentVerification,
} from './account-view.presenter.ts'
import { maskedNumber } from './masked-number.presenter.ts'
import type { RequestHints } from './plugins/request-hints.ts'

/** Everything that the member's page shows of the member's own account; numbers masked here too. */
export function presentMember(
  facts: AccountFacts,
  { signInAt }: Pick<MemberActor, 'signInAt'>,
  hints: ReturnType<RequestHints>,
): MemberView {
  const { account, openChange, lastEndedChange } = facts
  const current = facts.claims.find((claim) => claim.id === account.currentClaimId)
  const verification = openVerification(facts)
  const change = openChange ?? lastEndedChange
  const actions = ownerActions(facts)
  return {
    serverNow: facts.now.toISOString(),
    account: { name: account.name, email: account.email, country: account.country, language: account.language },
    countryHint:
      countryHint({
        ...(isCountryCode(account.country) ? { profileCountry: account.country } : {}),
        // What the marketplace knows goes before what the browser says.
        language: [account.language, hints.language ?? ''].join(),
        addressCountry: hints.addressCountry,
        ...(account.timeZone ? { timeZone: account.timeZone } : {}),
      }) ?? account.country,
    signInAt: signInAt.toISOString(),
    currentNumber: current ? presentClaim(facts, current) : null,
    verification: verification ? presentVerification(facts, verification) : null,
    numberChange: change ? presentChange(facts, change) : null,
    nextProof: presentProof(facts),
    lostPhone: presentLostPhone(facts),
    waitingBids: facts.waitingDrafts.length,
    numberReleases: facts.releases.flatMap(({ id, state, until }) =>
      state === 'awaiting_reviewer' || state === 'awaiting_delay'
        ? [{ id, state, until: until?.toISOString() ?? null }]
        : [],
    ),
    reward: facts.rewarded ? { xp: facts.policies.rewardXp, credits: facts.policies.rewardCredits } : null,
    notices: facts.notices.map(({ id, kind, at, params, readAt }) => ({
      id,
      kind,
      at: at.toISOString(),
      params: { ...params },
      read: readAt !== null,
    })),
    actions: {
      startSetup: presentAction(actions.startSetup),
      startNumberChange: presentAction(actions.startNumberChange),
      acceptNumberChange: presentAction(actions.acceptNumberChange),
      declineNumberChange: presentAction(actions.declineNumberChange),
      cancelNumberChange: presentAction(actions.cancelNumberChange),
      askLink: presentAction(actions.askLink),
      stopNumberChange: presentAction(actions.stopNumberChange),
      disputeNumberChange: presentAction(actions.disputeNumberChange),
      sendChangeCode: presentAction(actions.sendChangeCode),
      checkCode: presentAction(actions.checkCode),
      resendCode: presentResend(actions.resendCode),
    },
  }
}

function presentLostPhone(facts: AccountFacts): MemberView['lostPhone'] {
  const left = linksLeft(facts)
  if (left === null || !facts.openChange) return null
  const [newest] = linksOf(facts, facts.openChange, 'lost_phone')
  return {
    linksLeft: left,
    sentAt: newest?.createdAt.toISOString() ?? null,
    validUntil: newest?.expiresAt.toISOString() ?? null,
  }
}

function presentProof(facts: AccountFacts): MemberView['nextProof'] {
  const proof = nextProof(facts)
  if (!proof) return null
  const smsOff = Boolean(numberFacts(facts, proof.number.fingerprint)?.smsOffAt)
  return {
    purpose: proof.purpose,
    number: maskedNumber({ ...proof.number, smsOff }),
    channels: [...channelsFor(proof.number.lineType, { smsOff })],
  }
}
