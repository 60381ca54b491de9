import { sql } from 'kysely'
import { approveNumberRelease } from '../../src-service/domain/number-releases/approve-number-release.ts'
import { requestNumberRelease } from '../../src-service/domain/number-releases/request-number-release.ts'
import type { Stage } from '../support/example-stage.ts'
import { REVIEWER } from '../support/world.ts'
import type { Examples } from './example-key.ts'
import { aNumber, verified } from './people.ts'

/** R3: releases exist only behind their policy. */
const turnOn = ({ world }: Stage): Promise<unknown> =>
  sql`insert into policy (name, value, changed_at, changed_by) values ('numberRelease', 'true', app_now(), 'staff-jonas')
    on conflict (name) do update set value = excluded.value`.execute(world.database.kysely)

/** A member who has changed their number, and the claim on the old one. */
async function changed(stage: Stage, externalId: string): Promise<{ accountId: string; claimId: string }> {
  await turnOn(stage)
  const { world } = stage
  const member = await verified(stage, externalId)
  const { accountId } = member
  const claimId = (await world.facts(accountId)).account.currentClaimId ?? ''
  await world.request(member, aNumber())
  await world.accept(member)
  for (let proof = 0; proof < 2; proof += 1) {
    await world.sendChangeCode(member)
    await world.check(member)
  }
  return { accountId, claimId }
}

/** A release for which another reviewer than the example's has asked. */
async function asked(stage: Stage, externalId: string): Promise<{ accountId: string; numberReleaseId: string }> {
  const held = await changed(stage, externalId)
  const { numberReleaseId } = await requestNumberRelease(
    stage.world.ports,
    { ...REVIEWER, id: 'staff-ada' },
    { ...held, reason: 'carrier_reassigned', ticket: 'ZD-48219' },
  )
  return { accountId: held.accountId, numberReleaseId }
}

/** The reviewed release of a recycled number. */
export const releaseExamples = {
  'numberReleases.request': async (stage) => ({
    by: 'staff-mei',
    input: { ...(await changed(stage, 'example-release')), reason: 'carrier_reassigned', ticket: 'ZD-48219' },
  }),
  'numberReleases.approve': async (stage) => ({
    by: 'staff-mei',
    input: await asked(stage, 'example-release-approve'),
  }),
  'numberReleases.cancel': async (stage) => {
    const release = await asked(stage, 'example-release-cancel')
    await approveNumberRelease(stage.world.ports, REVIEWER, release)
    return { by: 'staff-mei', input: { ...release, reason: 'owner_objected' } }
  },
  'numberReleases.list': async (stage) => {
    await turnOn(stage)
    return { by: 'staff-mei', input: { show: 'all', limit: 2 } }
  },
  'memberNumberReleases.object': async (stage) => {
    const { numberReleaseId } = await asked(stage, 'example-release-object')
    return { by: 'example-release-object', input: { numberReleaseId } }
  },
} satisfies Examples
