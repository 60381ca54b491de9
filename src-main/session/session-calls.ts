import { operationOf, type Input, type KeysFor, type Reply } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { NetworkError, type Http } from '../api/http.ts'
import { errorOf } from '../api/problem.ts'
import { requestOf } from '../api/request.ts'
import { requireReply } from '../ipc/schemas.ts'
import { createProof, type ProofKey } from './dpop.ts'

/** Calls a `session` operation, which is authorised by its body and a proof of the session's key instead of an access token. */
export type CallSession = <K extends KeysFor<'session'>>(
  key: K,
  input: Input<K>,
  proofKey: ProofKey,
) => Promise<Reply<K>>

export const createSessionCalls =
  (http: Http, origin: () => string): CallSession =>
  async (key, input, proofKey) => {
    const { method, url, address, json } = requestOf(operationOf(key), input, origin())
    const headers = { dpop: await createProof(proofKey, method, url) }
    try {
      const reply = await http.send({ method, url: address, headers, json, timeoutMs: 15_000 })
      if (reply.status < 200 || reply.status > 299) throw errorOf(reply)
      requireReply(key, reply.body)
      return reply.body as Reply<typeof key>
    } catch (error) {
      throw error instanceof NetworkError ? new AppError('service_unreachable') : error
    }
  }
