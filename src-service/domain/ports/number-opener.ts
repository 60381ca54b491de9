import type { SealedNumber } from '../records.types.ts'

/** Opens a sealed number of one account (R23); given to the reveal alone (R21). Throws where the number was erased, altered or sealed for another account. */
export type NumberOpener = (sealed: Pick<SealedNumber, 'ciphertext' | 'keyVersion'>, accountId: string) => string
