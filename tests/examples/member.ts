import { STORIES } from '../../src-service/demonstration/stories.ts'
import { askLink, openLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import type { Stage } from '../support/example-stage.ts'
import type { Examples } from './example-key.ts'
import { aNumber, openChangeOf, starting, verified } from './people.ts'

/** A change that its owner has started, waiting for the code to the current number. */
async function changing(stage: Stage, externalId: string): Promise<string> {
  const member = await verified(stage, externalId)
  await startNumberChange(stage.world.ports, member, { number: aNumber(), country: 'MX' })
  return openChangeOf(stage, member)
}

/** A change that staff have asked for, waiting for its owner. */
async function requested(stage: Stage, externalId: string): Promise<string> {
  const member = await verified(stage, externalId)
  await stage.world.request(member, aNumber())
  return openChangeOf(stage, member)
}

/** A change whose owner has lost the phone and asked for the link; the link's secret. */
async function linkAsked(stage: Stage, externalId: string) {
  const { world } = stage
  const member = await verified(stage, externalId)
  await startNumberChange(world.ports, member, { number: aNumber(), country: 'MX' })
  const numberChangeId = await openChangeOf(stage, member)
  await askLink(world.ports, member, { numberChangeId })
  return { member, numberChangeId, secret: await world.mintedSecret(member.accountId) }
}

/** A change in its delay, and the secret of the link that stops it. */
async function delayed(stage: Stage, externalId: string) {
  const { member, numberChangeId, secret } = await linkAsked(stage, externalId)
  await openLink(stage.world.ports, member, { secret })
  return { numberChangeId, secret: await stage.world.mintedSecret(member.accountId) }
}

/** What members ask for on their page. */
export const memberExamples = {
  'memberAccount.get': async () => ({ by: STORIES.readyForRequest.externalId, input: {} }),
  'memberAccount.readNotice': async (stage) => {
    const member = await verified(stage, 'example-notice')
    const [notice] = (await stage.world.facts(member.accountId)).notices
    return { by: 'example-notice', input: { noticeId: notice?.id ?? '' } }
  },
  'memberVerifications.start': async ({ world }) => {
    await world.account('MX', 'example-start')
    return { by: 'example-start', input: { number: '5512345099', country: 'MX', channel: 'sms' } }
  },
  'memberVerifications.check': async (stage) => ({
    by: 'example-check',
    input: await starting(stage, 'example-check'),
  }),
  'memberVerifications.resend': async (stage) => {
    const { verificationId } = await starting(stage, 'example-own-resend')
    await stage.world.advance('15 minutes')
    return { by: 'example-own-resend', input: { verificationId, channel: 'sms' } }
  },
  'memberVerifications.cancel': async (stage) => {
    const { verificationId } = await starting(stage, 'example-cancel')
    return { by: 'example-cancel', input: { verificationId } }
  },
  'memberNumberChanges.start': async (stage) => {
    await verified(stage, 'example-change')
    return { by: 'example-change', input: { number: '5512345098', country: 'MX' } }
  },
  'memberNumberChanges.accept': async (stage) => ({
    by: 'example-accept',
    input: { numberChangeId: await requested(stage, 'example-accept') },
  }),
  'memberNumberChanges.decline': async (stage) => ({
    by: 'example-decline',
    input: { numberChangeId: await requested(stage, 'example-decline'), wasNotMe: false },
  }),
  'memberNumberChanges.cancel': async (stage) => ({
    by: 'example-cancel-change',
    input: { numberChangeId: await changing(stage, 'example-cancel-change') },
  }),
  'memberNumberChanges.sendCode': async (stage) => ({
    by: 'example-send-code',
    input: { numberChangeId: await changing(stage, 'example-send-code'), channel: 'sms' },
  }),
  'memberNumberChanges.askLink': async (stage) => ({
    by: 'example-ask-link',
    input: { numberChangeId: await changing(stage, 'example-ask-link') },
  }),
  'memberNumberChanges.openLink': async (stage) => ({
    by: 'example-open-link',
    input: { secret: (await linkAsked(stage, 'example-open-link')).secret },
  }),
  'memberNumberChanges.stop': async (stage) => ({
    by: 'example-stop',
    input: { numberChangeId: (await delayed(stage, 'example-stop')).numberChangeId },
  }),
  'memberNumberChanges.stopByLink': async (stage) => ({
    input: { secret: (await delayed(stage, 'example-stop-by-link')).secret },
  }),
  'memberNumberChanges.dispute': async (stage) => ({
    by: 'example-dispute',
    input: { numberChangeId: await changing(stage, 'example-dispute') },
  }),
} satisfies Examples
