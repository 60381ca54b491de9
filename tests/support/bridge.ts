import type { Page } from '@playwright/test'
import type { BridgeKey, Input, Reply } from '../../src-shared/contract/index.ts'
import type { WireError } from '../../src-shared/errors/app-error.ts'

/** What `window.bridge` answers: a reply or a coded error. */
export interface Answer<R> {
  readonly ok: boolean
  readonly value?: R
  readonly error?: WireError
}

/** Calls `window.bridge` from the page itself, as a script in it could. */
export const ask = <K extends BridgeKey>(page: Page, key: K, input?: Input<K>): Promise<Answer<Reply<K>>> =>
  page.evaluate(
    ([name, argument]) => {
      const [noun, verb] = name.split('.') as [string, string]
      const bridge = window.bridge as unknown as Record<string, Record<string, (input: unknown) => Promise<never>>>
      const operation = bridge[noun]?.[verb]
      if (!operation) throw new Error(`the bridge has no ${name}`)
      return operation(argument)
    },
    [key, input] as const,
  )

/** The reply; throws the coded error. */
export async function reply<K extends BridgeKey>(page: Page, key: K, input?: Input<K>): Promise<Reply<K>> {
  const answer = await ask(page, key, input)
  if (!answer.ok || answer.value === undefined) throw new Error(`${key}: ${JSON.stringify(answer.error)}`)
  return answer.value
}
