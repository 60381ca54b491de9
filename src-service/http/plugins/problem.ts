import { Type } from 'typebox'
import { Blocker, ErrorCodeName } from '../../../src-shared/contract/common.ts'

/** RFC 9457 problem details with our code; further members are the error's details. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'A sentence that a person understands' }),
    instance: Type.String(),
    code: ErrorCodeName,
    requestId: Type.String(),
    fields: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
    suggestion: Type.Optional(Type.String()),
    until: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    blockedBy: Type.Optional(Type.Array(Blocker)),
    draftId: Type.Optional(Type.String({ description: 'R19: the draft as which a refused bid was kept' })),
    verifyUrl: Type.Optional(
      Type.String({ description: 'R19: where to send the member, through their sign-in, to set up the number' }),
    ),
    triesLeft: Type.Optional(Type.Integer()),
  },
  { additionalProperties: true, description: 'Problem details (RFC 9457)' },
)
