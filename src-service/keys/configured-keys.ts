import type { Keys } from '../domain/ports/keys.ts'
import { keysFrom } from './keys.ts'
import { KeysError, secretsFromJson } from './secrets.ts'

/** The keys' JSON, from one of two places; `config.ts` reads them. */
export interface ConfiguredSecrets {
  /** The value of the environment variable. */
  readonly value?: string | undefined
  /** The contents of the mounted file. */
  readonly file?: string | undefined
}

/** Production's keys; refuses to go on without them, naming what is missing, or where both places speak. */
export function configuredKeys({ value, file }: ConfiguredSecrets): Keys {
  const fromValue = value?.trim() ?? ''
  const fromFile = file?.trim() ?? ''
  if (fromValue !== '' && fromFile !== '') {
    throw new KeysError('The data keys are given twice, in the environment and in a file: keep one.')
  }
  if (fromValue !== '') return keysFrom(secretsFromJson(fromValue, 'the environment'))
  if (fromFile !== '') return keysFrom(secretsFromJson(fromFile, 'the mounted file'))
  throw new KeysError(
    'The data keys are missing: sealing, fingerprint, nationalFingerprint, codes and audit have to come from the environment or a mounted file.',
  )
}
