import type { Keys } from '../../src-service/domain/ports/keys.ts'
import { keysFrom } from '../../src-service/keys/keys.ts'
import { newSecrets, secretsToJson, type Secrets } from '../../src-service/keys/secrets.ts'

let secrets: Secrets | undefined
let keys: Keys | undefined
const testSecrets = (): Secrets => (secrets ??= newSecrets())
/** Keys of this test run. */
export const testKeys = (): Keys => (keys ??= keysFrom(testSecrets()))
/** The same keys with a second fingerprint key around them (R23), as another process holds them. */
export const outerTestKeys = (outerFingerprint: Uint8Array): Keys => keysFrom({ ...testSecrets(), outerFingerprint })
/** The same keys for another process. */
export const testKeysJson = (): string => secretsToJson(testSecrets())
