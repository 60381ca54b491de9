import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityKeysIn } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linekeeper-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('keys are made once and survive a restart', async () => {
  const made = await identityKeysIn(join(folder, 'new'))
  expect(made.signing).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', d: expect.any(String) as string })
  expect(await identityKeysIn(join(folder, 'new'))).toEqual(made)
  expect(await identityKeysIn(join(folder, 'other'))).not.toEqual(made)
})

test.skipIf(process.platform === 'win32')('only their owner reads them', async () => {
  await identityKeysIn(folder)
  expect(statSync(join(folder, 'identity.keys')).mode & 0o777).toBe(0o600)
})

test('a torn file is made anew', async () => {
  writeFileSync(join(folder, 'identity.keys'), '{"signing":{')
  const made = await identityKeysIn(folder)
  expect(await identityKeysIn(folder)).toEqual(made)
})
