import { Type, type Static } from 'typebox'
import {
  AccountId,
  Cursor,
  DuplicateAttemptId,
  DuplicateCaseId,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  PageLimit,
  reply,
  strict,
} from './common.ts'
import { operation } from './operation.ts'
import { DuplicateGrade } from './verification-views.ts'

/** What a reviewer concludes; it blocks no account and no number (R15). */
export const Disposition = literals(['honest_mistake', 'same_person', 'suspicious'])
export type Disposition = Static<typeof Disposition>

const account = strict({ id: AccountId, name: Type.String() })

export const DuplicateCaseLine = strict({
  id: DuplicateCaseId,
  cause: literals(['duplicate', 'disputed_change']),
  state: literals(['open', 'decided']),
  number: MaskedNumber,
  owner: nullable(account),
  counts: strict({ typed: Type.Integer(), sent: Type.Integer(), proven: Type.Integer() }),
  openedAt: Instant,
  lastAttemptAt: nullable(Instant),
  disposition: nullable(Disposition),
  decidedAt: nullable(Instant),
})
export type DuplicateCaseLine = Static<typeof DuplicateCaseLine>

export const DuplicateAttempt = strict({
  id: DuplicateAttemptId,
  account,
  grade: DuplicateGrade,
  at: Instant,
  gradedAt: Instant,
})

export const DuplicateCaseView = reply({
  case: DuplicateCaseLine,
  attempts: Type.Array(DuplicateAttempt),
  note: nullable(Type.String()),
  decidedBy: nullable(Type.String()),
  actions: strict({
    decide: strict({ allowed: Type.Boolean(), blockedBy: Type.Array(Type.Object({ code: Type.String() })) }),
  }),
})

const caseParams = strict({ duplicateCaseId: DuplicateCaseId })

export const duplicateCases = {
  list: operation({
    audience: 'staff',
    summary: 'Duplicate cases, the strongest evidence first (R15)',
    method: 'GET',
    path: '/v1/duplicate-cases',
    roles: ['reviewer'],
    query: strict({
      state: Type.Optional(literals(['open', 'decided', 'all'])),
      grade: Type.Optional(DuplicateGrade),
      cause: Type.Optional(literals(['duplicate', 'disputed_change'])),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({
      cases: Type.Array(DuplicateCaseLine),
      nextCursor: nullable(Cursor),
      open: Type.Integer({ minimum: 0 }),
    }),
    errors: ['cursor_invalid'],
  }),
  get: operation({
    audience: 'staff',
    summary: 'One case with its attempts and their grades',
    method: 'GET',
    path: '/v1/duplicate-cases/{duplicateCaseId}',
    roles: ['reviewer'],
    params: caseParams,
    reply: DuplicateCaseView,
    errors: ['duplicate_case_not_found'],
  }),
  decide: operation({
    audience: 'staff',
    summary: 'Decide a case with a reason; accounts and numbers stay as they are (R15)',
    method: 'POST',
    path: '/v1/duplicate-cases/{duplicateCaseId}/disposition',
    roles: ['reviewer'],
    params: caseParams,
    body: strict({
      disposition: Disposition,
      note: Type.String({ minLength: 3, maxLength: 1000, description: 'The reason, in the reviewer’s words' }),
    }),
    reply: DuplicateCaseView,
    errors: ['duplicate_case_not_found', 'case_decided'],
  }),
}
