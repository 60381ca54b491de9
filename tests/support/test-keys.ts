import { keysFrom } from '../../src-service/keys/keys.ts'
import { newSecrets } from '../../src-service/keys/secrets.ts'
import type { Keys } from '../../src-service/domain/ports/keys.ts'

let keys: Keys | undefined
/** Keys of this test run. */
export const testKeys = (): Keys => (keys ??= keysFrom(newSecrets()))
