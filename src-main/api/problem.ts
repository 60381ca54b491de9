import { AppError, fromWire } from '../../src-shared/errors/app-error.ts'
import { ERROR_SENTENCES, type ErrorCode } from '../../src-shared/errors/error-codes.ts'
import { errorDetailsOf } from '../ipc/error-schema.ts'
import type { HttpReply } from './http.ts'

const codeOfStatus = (status: number): ErrorCode => {
  if (status === 401) return 'not_signed_in'
  if (status === 403) return 'role_missing'
  if (status === 404) return 'not_found'
  if (status === 405) return 'method_not_allowed'
  if (status === 413) return 'payload_too_large'
  if (status === 415) return 'unsupported_media_type'
  return status >= 502 && status <= 504 ? 'service_unavailable' : 'internal'
}

/** The refusal in a reply (RFC 9457 with our code); a reply that is none of ours is told by its status alone. */
export const errorOf = ({ status, body }: Pick<HttpReply, 'status' | 'body'>): AppError => {
  if (typeof body !== 'object' || body === null || typeof Reflect.get(body, 'code') !== 'string') {
    return new AppError(codeOfStatus(status))
  }
  return fromWire({ ...errorDetailsOf(body), code: Reflect.get(body, 'code') as unknown }, ERROR_SENTENCES)
}
