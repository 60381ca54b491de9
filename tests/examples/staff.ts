import type { Examples } from './example-key.ts'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { acceptNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import type { Stage } from '../support/example-stage.ts'
import { accountIdOf, aNumber, openChangeOf, verified } from './people.ts'

const { readyForRequest, waitingCode, awaitingOwner, pendingCheck } = STORIES

/** What agents, supervisors, reviewers and auditors ask for. */
export const staffExamples = {
  'accounts.search': async () => ({ by: 'staff-amara', input: { query: 'mariana ib', limit: 2 } }),
  'accounts.get': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, readyForRequest) },
  }),
  'accounts.presence': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, readyForRequest), looking: true },
  }),
  'accounts.recent': async () => ({ by: 'staff-amara', input: {} }),
  'staffPreferences.get': async () => ({ by: 'staff-amara', input: {} }),
  'staffPreferences.setTable': async () => ({
    by: 'staff-amara',
    input: {
      table: 'accounts',
      layout: { hidden: ['email'], pinned: ['name'], widths: [{ column: 'name', width: 240 }] },
    },
  }),
  'staffNews.list': async (stage) => {
    await anAcceptedRequest(stage)
    return { by: 'staff-amara', input: { limit: 2 } }
  },
  'staffNews.markRead': async (stage) => {
    const { accountId } = await anAcceptedRequest(stage)
    return { by: 'staff-amara', input: { until: (await stage.world.facts(accountId)).now.toISOString(), accountId } }
  },
  'savedViews.list': async () => ({ by: 'staff-amara', input: {} }),
  'savedViews.create': async () => ({ by: 'staff-amara', input: aView('Waiting for their owner') }),
  'savedViews.update': async (stage) => ({
    by: 'staff-amara',
    input: { savedViewId: await aSavedView(stage, 'Landlines'), name: 'Landlines in Mexico' },
  }),
  'savedViews.remove': async (stage) => ({
    by: 'staff-amara',
    input: { savedViewId: await aSavedView(stage, 'To be forgotten') },
  }),
  'accounts.memberView': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, waitingCode) },
  }),
  'accounts.timeline': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, waitingCode), limit: 2 },
  }),
  'accounts.reveal': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, readyForRequest), reason: 'carrier_question', ticket: 'ZD-48211' },
  }),
  'accounts.sendSetupLink': async ({ world }) => ({
    by: 'staff-amara',
    input: { accountId: (await world.account('MX', 'example-setup-link')).accountId },
  }),
  'accounts.sendCheckLink': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, pendingCheck) },
  }),
  'accounts.addNote': async (stage) => ({
    by: 'staff-amara',
    input: {
      accountId: await accountIdOf(stage, readyForRequest),
      text: 'The member asks us to wait until Monday.',
      ticket: 'ZD-48211',
    },
  }),
  'staffDrafts.get': async (stage) => ({
    by: 'staff-amara',
    input: { accountId: await accountIdOf(stage, readyForRequest), form: 'note' },
  }),
  'staffDrafts.keep': async (stage) => ({
    by: 'staff-amara',
    input: {
      accountId: await accountIdOf(stage, readyForRequest),
      form: 'note',
      content: { text: 'The member asks us to', ticket: 'ZD-48211' },
    },
  }),
  'verifications.resend': async ({ world }) => {
    const member = await world.account('MX', 'example-resend')
    await world.start(member, aNumber())
    const { id } = await world.open(member.accountId)
    await world.advance('15 minutes')
    return { by: 'staff-amara', input: { accountId: member.accountId, verificationId: id, channel: 'call' } }
  },
  'numberChanges.request': async (stage) => ({
    by: 'staff-amara',
    input: {
      accountId: await accountIdOf(stage, readyForRequest),
      number: '6441832400',
      country: 'MX',
      reason: 'lost_phone',
      ticket: 'ZD-48213',
    },
  }),
  'numberChanges.cancel': async (stage) => {
    const accountId = await accountIdOf(stage, awaitingOwner)
    const change = (await stage.world.facts(accountId)).openChange
    return { by: 'staff-amara', input: { accountId, numberChangeId: change?.id ?? '' } }
  },
  'numberChanges.approve': async (stage) => ({ by: 'staff-mei', input: await waiting(stage, 'example-approve') }),
  'numberChanges.refuse': async (stage) => ({
    by: 'staff-mei',
    input: {
      ...(await waiting(stage, 'example-refuse')),
      reason: 'identity_doubtful',
      note: 'The document that was shown was issued to another person.',
    },
  }),
  'numberChanges.list': async () => ({ by: 'staff-amara', input: { show: 'all', limit: 2 } }),
  'deadEnds.list': async () => ({ by: 'staff-amara', input: { limit: 2 } }),
  'duplicateCases.list': async () => ({ by: 'staff-mei', input: { state: 'open', limit: 2 } }),
  'duplicateCases.get': async (stage) => ({
    by: 'staff-mei',
    input: { duplicateCaseId: await anOpenCase(stage) },
  }),
  'duplicateCases.decide': async (stage) => ({
    by: 'staff-mei',
    input: {
      duplicateCaseId: await anOpenCase(stage),
      disposition: 'same_person',
      note: 'Both accounts use the same address and the same card.',
    },
  }),
  'auditEvents.recordExport': async () => ({ by: 'staff-amara', input: { exported: 'accounts', rows: 50 } }),
  'auditEvents.list': async () => ({ by: 'staff-rosa', input: { limit: 2 } }),
  'policies.list': async () => ({ by: 'staff-jonas', input: {} }),
  'policies.set': async () => ({
    by: 'staff-jonas',
    input: { policyName: 'sendsPerAccount', value: 6, version: 0, reason: 'Two carriers fail this week' },
  }),
  'policies.history': async () => ({ by: 'staff-jonas', input: { policyName: 'sendsPerAccount', limit: 2 } }),
  'figures.get': async () => ({ by: 'staff-jonas', input: { period: '7d', by: 'channel' } }),
  'activity.list': async () => ({ by: 'staff-jonas', input: { period: '24h' } }),
  'activity.events': async () => ({ by: 'staff-jonas', input: { staffId: 'staff-amara', limit: 3 } }),
  'sendDecisions.list': async () => ({ by: 'staff-jonas', input: { outcome: 'sent', limit: 2 } }),
  'demonstration.advanceClock': async () => ({ by: 'staff-amara', input: { minutes: 15 } }),
} satisfies Examples

/** What `savedViews.create` is asked for. */
const aView = (name: string) => ({
  name,
  filters: { state: 'awaiting_owner' as const, country: 'MX' },
  sort: 'newest' as const,
  layout: null,
})

/** A request of Amara's that its owner has accepted. */
async function anAcceptedRequest(stage: Stage): Promise<MemberActor> {
  taken += 1
  const member = await verified(stage, `example-news-${taken}`)
  await stage.world.request(member, aNumber())
  await stage.world.accept(member)
  return member
}
let taken = 0

async function aSavedView(stage: Stage, name: string): Promise<string> {
  const saved = await stage.send('savedViews.create', { by: 'staff-amara', input: aView(name) })
  return ((await saved.json()) as { view: { id: string } }).view.id
}

async function anOpenCase(stage: Stage): Promise<string> {
  const listed = await stage.send('duplicateCases.list', { by: 'staff-mei', input: { state: 'open', limit: 1 } })
  return ((await listed.json()) as { cases: { id: string }[] }).cases[0]?.id ?? ''
}

/** A change that waits for a reviewer, for its owner's identity check was rejected. */
async function waiting(stage: Stage, externalId: string): Promise<{ accountId: string; numberChangeId: string }> {
  const member = await verified(stage, externalId)
  await stage.world.identityCheck(member, 'rejected')
  await stage.world.request(member, aNumber())
  const numberChangeId = await openChangeOf(stage, member)
  await acceptNumberChange(stage.world.ports, member, { numberChangeId })
  return { accountId: member.accountId, numberChangeId }
}
