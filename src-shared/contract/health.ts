import { Type } from 'typebox'
import { literals, reply, strict } from './common.ts'
import { operation } from './operation.ts'

export const health = {
  live: operation({
    audience: 'public',
    summary: 'The process runs',
    method: 'GET',
    path: '/health/live',
    reply: strict({ status: Type.Literal('ok') }),
    errors: [],
  }),
  ready: operation({
    audience: 'public',
    summary: 'The database answers and its schema is current',
    method: 'GET',
    path: '/health/ready',
    reply: reply({
      status: Type.Literal('ready'),
      database: literals(['pglite', 'postgresql']),
      version: Type.String(),
    }),
    errors: ['service_unavailable'],
  }),
}
