import type { Input, KeysFor, OperationAt, OperationKey, Reply } from '../../src-shared/contract/index.ts'
import { pages, UNSAFE_REQUEST_HEADER } from '../../src-shared/contract/page.ts'
import { AppError, fromWire } from '../../src-shared/errors/app-error.ts'
import { PAGE_SENTENCES } from '../../src-shared/errors/page-errors.ts'

/** The operations that a page of the service may call. */
export type PageKey = KeysFor<'member' | 'demonstration'> | 'memberNumberChanges.stopByLink'

type AddressOf<O> = O extends { method: infer M; path: infer P } ? { readonly method: M; readonly path: P } : never

/**
 * The contract's addresses of these operations. Written out so that the page need not load every schema of the contract;
 * the compiler holds each line to the contract.
 */
const addresses: { readonly [K in PageKey]: AddressOf<OperationAt<K>> } = {
  'memberAccount.get': { method: 'GET', path: '/v1/me' },
  'memberAccount.readNotice': { method: 'POST', path: '/v1/me/notices/{noticeId}/read' },
  'memberVerifications.start': { method: 'POST', path: '/v1/me/verifications' },
  'memberVerifications.check': { method: 'POST', path: '/v1/me/verifications/{verificationId}/checks' },
  'memberVerifications.resend': { method: 'POST', path: '/v1/me/verifications/{verificationId}/deliveries' },
  'memberVerifications.cancel': { method: 'POST', path: '/v1/me/verifications/{verificationId}/cancellation' },
  'memberNumberChanges.start': { method: 'POST', path: '/v1/me/number-changes' },
  'memberNumberChanges.accept': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/acceptance' },
  'memberNumberChanges.decline': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/decline' },
  'memberNumberChanges.cancel': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/cancellation' },
  'memberNumberChanges.sendCode': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/codes' },
  'memberNumberChanges.askLink': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/links' },
  'memberNumberChanges.openLink': { method: 'POST', path: '/v1/me/link-openings' },
  'memberNumberChanges.stop': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/stop' },
  'memberNumberChanges.stopByLink': { method: 'POST', path: '/v1/number-change-stops' },
  'memberNumberChanges.dispute': { method: 'POST', path: '/v1/me/number-changes/{numberChangeId}/dispute' },
  'memberNumberReleases.object': {
    method: 'POST',
    path: '/v1/me/number-releases/{numberReleaseId}/objection',
  },
  'demonstration.messages': { method: 'GET', path: '/v1/demonstration/messages' },
  'demonstration.mails': { method: 'GET', path: '/v1/demonstration/mails' },
  'demonstration.webhooks': { method: 'GET', path: '/v1/demonstration/webhooks' },
  'demonstration.members': { method: 'GET', path: '/v1/demonstration/members' },
  'demonstration.placeBid': { method: 'POST', path: '/v1/demonstration/bids' },
  'demonstration.setIdentityCheck': { method: 'POST', path: '/v1/demonstration/identity-checks' },
}

/** Longer than the service's own deadline, so that its coded answer arrives first. */
const TIMEOUT_MS = 15_000

type Argument<I> = {} extends I ? [input?: I] : [input: I]

/** Whether a POST is done once under its Idempotency-Key; the demonstration's own are not. */
const isKeyed = (key: PageKey): boolean => key.startsWith('member')

/** An operation's address with its path parameters filled in, and the rest of its input as query or body. */
export function requestOf(key: PageKey, input: object = {}): { url: string; init: RequestInit } {
  const { method, path } = addresses[key]
  const rest = new Map(Object.entries(input))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name))
    rest.delete(name)
    return encodeURIComponent(value)
  })
  const headers: Record<string, string> = { accept: 'application/json', [UNSAFE_REQUEST_HEADER]: '1' }
  if (method === 'GET') {
    const query = new URLSearchParams(
      [...rest].filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]),
    )
    return { url: query.size > 0 ? `${filled}?${query}` : filled, init: { method, headers } }
  }
  if (isKeyed(key)) headers['idempotency-key'] = `"${crypto.randomUUID()}"`
  if (rest.size === 0) return { url: filled, init: { method, headers } }
  headers['content-type'] = 'application/json'
  return { url: filled, init: { method, headers, body: JSON.stringify(Object.fromEntries(rest)) } }
}

async function answer(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  // A gateway before the service answers in its own words: its status still tells that nothing reached the service.
  if (body === undefined && response.status >= 502) throw new AppError('service_unavailable')
  throw fromWire(body, PAGE_SENTENCES)
}

/** Milliseconds before a POST is sent again, under the same key, by which the service does it once (ADR 19). */
const REPEAT_AFTER = [300, 1_200]

/** No reply, an outage, or the first try of the same request that is still under way. */
const passes = (error: unknown): boolean =>
  !(error instanceof AppError) || error.code === 'service_unavailable' || error.code === 'idempotency_in_flight'

const later = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => resolve())
  })

/** Calls an operation of the service that serves this page; throws `AppError` and nothing else. */
export async function request<K extends PageKey & OperationKey>(
  key: K,
  ...[input]: Argument<Input<K>>
): Promise<Reply<K>> {
  const { url, init } = requestOf(key, input)
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), TIMEOUT_MS)
  const { signal } = deadline
  const send = async () =>
    await answer(
      await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal }),
    )
  try {
    const repeats = init.method === 'POST' && isKeyed(key) ? REPEAT_AFTER : []
    for (const wait of repeats) {
      try {
        return (await send()) as Reply<K>
      } catch (error) {
        if (signal.aborted || !passes(error)) throw error
        await later(wait, signal)
      }
    }
    // The service validates its own replies against the contract (tests/contract), so they are not validated again here.
    return (await send()) as Reply<K>
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('service_unreachable')
  } finally {
    clearTimeout(timer)
  }
}

/** Ends the member's session, forgets what was typed in this tab, and starts over at the sign-in. */
export async function signOut(): Promise<void> {
  try {
    await fetch(pages.memberSignOut, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { [UNSAFE_REQUEST_HEADER]: '1' },
      redirect: 'manual',
    })
    window.sessionStorage.clear()
  } finally {
    window.location.assign(pages.member)
  }
}
