import type { SimulatedMessage } from '../../../../src-shared/contract/demonstration.ts'

/** One simulated phone and what reached it. */
export interface Phone {
  readonly to: string
  readonly shown: string
  /** Oldest first, as on a phone. */
  readonly messages: readonly SimulatedMessage[]
}

/** The phones whose number holds the filter's digits; the one with the newest message first. */
export function phonesOf(messages: readonly SimulatedMessage[], filter: string): readonly Phone[] {
  const digits = filter.replaceAll(/\D/g, '')
  const byNumber = new Map<string, SimulatedMessage[]>()
  for (const message of messages) {
    if (!message.to.includes(digits)) continue
    const before = byNumber.get(message.to)
    if (before) before.unshift(message)
    else byNumber.set(message.to, [message])
  }
  return [...byNumber].map(([to, list]) => ({ to, shown: list[0]?.toShown ?? to, messages: list }))
}
