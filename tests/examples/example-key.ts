import type { KeysFor } from '../../src-shared/contract/index.ts'
import type { Example } from '../support/example-stage.ts'

/** What can be asked over HTTP. */
export type HttpKey = KeysFor<'staff' | 'member' | 'integration' | 'carrier' | 'session' | 'demonstration' | 'public'>
/** Examples by the keys of their operations. */
export type Examples = { readonly [K in HttpKey]?: Example<K> }
