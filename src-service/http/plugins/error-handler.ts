import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pages } from '../../../src-shared/contract/page.ts'
import { AppError, toWire } from '../../../src-shared/errors/app-error.ts'
import { ERROR_SENTENCES, type ErrorCode } from '../../../src-shared/errors/error-codes.ts'

/** THE table: the HTTP status of every error code. Use-cases know codes only. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, number>> = {
  validation_failed: 400,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_busy: 409,
  service_unavailable: 503,
  internal: 500,
  demonstration_only: 404,
  not_signed_in: 401,
  session_over: 401,
  proof_invalid: 401,
  sign_in_failed: 401,
  sign_in_too_old: 403,
  no_role: 403,
  role_missing: 403,
  not_your_account: 403,
  account_not_found: 404,
  account_closed: 409,
  search_empty: 422,
  number_incomplete: 422,
  lookup_limit: 429,
  saved_view_limit: 409,
  saved_view_name_taken: 409,
  saved_view_not_found: 404,
  cursor_invalid: 400,
  number_empty: 422,
  number_has_separators: 422,
  number_has_letters: 422,
  number_has_extension: 422,
  number_country_unknown: 422,
  number_too_short: 422,
  number_too_long: 422,
  number_invalid: 422,
  number_type_refused: 422,
  number_is_current: 422,
  number_taken: 409,
  already_verified: 409,
  no_current_number: 409,
  verification_not_found: 404,
  delivery_not_found: 404,
  callback_unsigned: 403,
  verification_ended: 409,
  no_open_verification: 409,
  channel_not_available: 409,
  resend_wait: 429,
  send_limit: 429,
  send_paused: 429,
  country_not_allowed: 409,
  code_wrong: 422,
  code_used_up: 422,
  code_expired: 422,
  code_void: 422,
  code_entry_closed: 429,
  number_change_not_found: 404,
  change_open: 409,
  change_not_open: 409,
  change_wrong_step: 409,
  change_not_awaiting_owner: 409,
  change_not_by_staff: 409,
  request_limit: 429,
  link_limit: 409,
  link_invalid: 422,
  change_disputed: 409,
  identity_check_pending: 409,
  identity_check_stale: 409,
  report_out_of_order: 409,
  signature_invalid: 401,
  phone_verification_required: 409,
  draft_limit: 409,
  duplicate_case_not_found: 404,
  case_decided: 409,
  claim_not_found: 404,
  claim_is_current: 409,
  number_release_not_found: 404,
  release_off: 409,
  release_open: 409,
  release_wrong_step: 409,
  release_same_reviewer: 409,
  reveal_limit: 429,
  staff_link_limit: 429,
  no_pending_check: 409,
  identity_check_processing: 409,
  override_off: 409,
  webhook_event_not_found: 404,
  outbox_row_not_found: 404,
  outbox_row_wiped: 409,
  policy_not_found: 404,
  policy_fixed: 409,
  policy_out_of_bounds: 422,
  policy_changed: 409,
  service_starting: 503,
  service_unreachable: 503,
  file_not_saved: 500,
  request_refused: 403,
  setting_invalid: 400,
  server_address_invalid: 422,
  server_address_insecure: 422,
  server_address_user: 422,
  server_address_path: 422,
  server_known: 409,
  server_limit: 409,
  server_asked_often: 429,
  server_unreachable: 503,
  server_untrusted: 503,
  server_not_linekeeper: 503,
  server_version: 503,
  browser_not_opened: 500,
  workspace_not_found: 404,
  workspace_fixed: 409,
  workspace_name_taken: 409,
  idempotency_key_invalid: 400,
  idempotency_in_flight: 409,
  idempotency_key_reused: 422,
}

/** `now` is app_now(), on which every `until` is. Answers every error as RFC 9457 problem details with a code of the closed union; what is no AppError is logged and told nothing of. */
export function errorHandler(app: FastifyInstance, now: () => Promise<Date>): void {
  app.setErrorHandler(async (error: FastifyError | AppError, request, reply) => {
    const known = error instanceof AppError ? error : fromFastify(error)
    if (error !== known && ERROR_STATUS[known.code] >= 500) request.log.error({ err: error }, 'unexpected error')
    await sayRetryAfter(reply, now, problemOf(request, known))
    return sendProblem(request, reply, known)
  })
  app.setNotFoundHandler((request, reply) => {
    // R3: no route, role or screen removes a number; DELETE answers 405 everywhere.
    const code = request.method === 'DELETE' && request.url.startsWith('/v1/') ? 'method_not_allowed' : 'not_found'
    return sendProblem(request, reply, new AppError(code))
  })
}

/** What a problem says (RFC 9457): our code, the details and the reference to quote. `type` is an address that explains the code. */
export type ProblemBody = ReturnType<typeof problemOf>
export function problemOf(request: FastifyRequest, error: AppError) {
  const { code, ...details } = toWire(error)
  return {
    type: `${pages.problems}/${code}`,
    title: code.replaceAll('_', ' '),
    status: ERROR_STATUS[code],
    detail: ERROR_SENTENCES[code],
    instance: request.url.split('?')[0] ?? '/',
    code,
    ...details,
    requestId: request.id,
  }
}

/** Answers with a problem. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const problem = problemOf(request, error)
  raiseAlarm(request, problem)
  if (problem.status === 405) reply.header('allow', 'GET, POST')
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send(problem)
}

/** R20: says in the log that somebody should look, where codes are paused. */
export function raiseAlarm(request: FastifyRequest, { code, until }: Pick<ProblemBody, 'code' | 'until'>): void {
  if (code === 'send_paused')
    request.log.warn({ until }, 'sends are paused (R20): GET /v1/send-decisions says which limit was reached')
}

/** Seconds after which what is busy may be asked again, where nobody knows until when. */
const SOON: Readonly<Record<number, number>> = { 429: 5, 503: 5 }

/** `Retry-After` (RFC 9110) in whole seconds: until what blocks ends, on every refusal that says so; soon where the service is busy. */
export async function sayRetryAfter(
  reply: FastifyReply,
  now: () => Promise<Date>,
  { status, code, until }: Pick<ProblemBody, 'status' | 'code' | 'until'>,
): Promise<void> {
  // Until the first request is answered, a moment: it is under way now.
  const soon = code === 'idempotency_in_flight' ? 1 : SOON[status]
  const seconds = until ? secondsBetween(await now().catch(() => new Date()), until) : soon
  if (seconds !== undefined) reply.header('retry-after', seconds)
}

/** Seconds until what blocks ends. */
const secondsBetween = (now: Date, until: string): number =>
  Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1000))

/** The property that is missing, or that nobody asked for. */
function nameIn(params: Readonly<Record<string, unknown>>): string {
  const name = params['missingProperty'] ?? params['additionalProperty']
  return typeof name === 'string' ? name : ''
}

function fromFastify(error: FastifyError): AppError {
  if (error.validation) {
    const fields = error.validation.map(({ instancePath, params, message }) => ({
      field: instancePath.slice(1) || nameIn(params),
      message: message ?? 'invalid',
    }))
    return new AppError('validation_failed', { fields })
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('payload_too_large')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new AppError('unsupported_media_type')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new AppError('validation_failed')
  return new AppError(isOutage(error.code) ? 'service_unavailable' : 'internal')
}

/** The database is not there: refused, cut off, or shutting down (SQLSTATE classes 08 and 57P). */
const isOutage = (code: unknown): boolean =>
  typeof code === 'string' && /^(?:ECONN(?:REFUSED|RESET)|ETIMEDOUT|EPIPE|08...|57P0.)$/.test(code)
