import { expect, test } from 'vitest'
import { forEachEngine } from '../support/databases.ts'
import { ANA, marketplaceStage } from '../support/marketplace-stage.ts'
import { refusal } from '../support/world.ts'

forEachEngine('marketplace accounts', (open, engine) => {
  const stage = marketplaceStage(open)
  const { fresh, freshId, upsert, found, tokens } = stage
  test('R21 an account that was upserted is found by name, e-mail and id, and by its new name only once it has another', async () => {
    const externalId = freshId()
    const made = await upsert({ externalId, ...ANA, name: 'Quetzal Überlingen', email: `q-${externalId}@example.org` })
    expect(made).toMatchObject({ created: true, changed: true })
    for (const query of ['quetzal', 'uberling', externalId, made.accountId, `q-${externalId}@exa`])
      expect([query, await found(query)]).toEqual([query, [made.accountId]])
    await upsert({ externalId, ...ANA, name: 'Xochitl Überlingen', email: `x-${externalId}@example.org` })
    expect(await found('quetzal')).toEqual([])
    expect(await found('xochitl')).toEqual([made.accountId])
    expect(await tokens(made.accountId)).not.toContain('quetzal')
  })

  test('R21 the same upsert again changes nothing and leaves no audit event', async () => {
    const input = { externalId: freshId(), ...ANA, timeZone: 'America/Mexico_City', amountAtStake: 12.5 }
    const first = await upsert(input)
    const { account } = await stage.world.facts(first.accountId)
    expect(account).toMatchObject({ timeZone: 'America/Mexico_City', amountAtStake: 12.5 })
    expect(await upsert(input)).toMatchObject({ accountId: first.accountId, created: false, changed: false })
    expect((await stage.world.facts(first.accountId)).account).toEqual(account)
    expect(await stage.world.auditActions(first.accountId)).toEqual(['marketplaceAccounts.upsert'])
    await upsert({ externalId: input.externalId, ...ANA })
    expect((await stage.world.facts(first.accountId)).account).toMatchObject({ timeZone: null, amountAtStake: null })
  })

  test('R1 an upsert touches no number, and what was decided on the account as it was is decided again', async () => {
    const member = await stage.world.verified(fresh())
    const before = await stage.world.facts(member.accountId)
    await upsert({ externalId: before.account.externalId, ...ANA, name: 'Ana María Díaz' })
    const after = await stage.world.facts(member.accountId)
    expect(after.claims).toEqual(before.claims)
    expect(after.account).toMatchObject({ name: 'Ana María Díaz', currentClaimId: before.account.currentClaimId })
    expect(after.account.version).toBeGreaterThan(before.account.version)
  })

  test('an upsert that cannot be used is refused, and names the field', async () => {
    const externalId = freshId()
    const blank = await refusal(upsert({ externalId, ...ANA, name: '  ' }))
    expect([blank.code, blank.details.fields?.[0]?.field]).toEqual(['validation_failed', 'name'])
    const zone = await refusal(upsert({ externalId, ...ANA, timeZone: 'Europe/Atlantis' }))
    expect([zone.code, zone.details.fields?.[0]?.field]).toEqual(['validation_failed', 'timeZone'])
    expect(await stage.world.ports.store.accountIdOf(externalId)).toBeNull()
  })

  test.runIf(engine === 'postgresql')(
    'R21 of many first upserts at once one makes the account, and the tokens are those of the name that stands',
    async () => {
      for (let round = 0; round < 8; round++) {
        const externalId = freshId()
        const names = ['Alba', 'Berta', 'Carla', 'Delia', 'Elsa', 'Flora']
        const made = await Promise.all(
          names.map((name) => upsert({ externalId, ...ANA, name, email: `${name.toLowerCase()}@example.org` })),
        )
        expect(new Set(made.map(({ accountId }) => accountId)).size).toBe(1)
        expect(made.filter(({ created }) => created)).toHaveLength(1)
        const accountId = made[0]?.accountId ?? ''
        const { name } = (await stage.world.facts(accountId)).account
        expect(await tokens(accountId)).toEqual([name.toLowerCase()])
      }
    },
  )
})
