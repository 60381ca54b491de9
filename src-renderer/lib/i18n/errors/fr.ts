import { ERROR_SENTENCES, type ErrorCode } from '../../../../src-shared/errors/error-codes.ts'

export const errors: Readonly<Record<ErrorCode, string>> = ERROR_SENTENCES
