import { useEffect, useRef, useSyncExternalStore } from 'react'
import { commandIds, type CommandId } from '../../src-shared/commands/commands.ts'

/** A command that something on the screen offers now. */
export interface Offer {
  readonly id: CommandId
  /** Why it cannot be done now, in words, from the service's own answer; undefined where it can. */
  readonly blocked: string | undefined
  readonly run: () => void
}

let offers: readonly Offer[] = []
const listeners = new Set<() => void>()

const set = (next: readonly Offer[]): void => {
  offers = next
  for (const listener of listeners) listener()
}

/** Puts an offer into the registry; answers how to take it away. The latest offer of a command counts. */
export const offer = (made: Offer): (() => void) => {
  set([...offers, made])
  return () => set(offers.filter((each) => each !== made))
}

/**
 * Gives a command of the registry what it does, for as long as the component is shown. Without an id it offers nothing: what a role
 * may not do is nowhere to be found.
 */
export const useCommand = (id: CommandId | undefined, run: () => void, blocked?: string): void => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => (id === undefined ? undefined : offer({ id, blocked, run: () => latest.current() })), [id, blocked])
}

const ranks = new Map(commandIds.map((id, index) => [id, index]))

/** What is offered now, each command once, in the registry's order. */
const listed = (all: readonly Offer[]): readonly Offer[] =>
  [...new Map(all.map((each) => [each.id, each])).values()].toSorted(
    (a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0),
  )

let cached: readonly Offer[] = []
let cachedFor: readonly Offer[] | undefined
const snapshot = (): readonly Offer[] => {
  if (cachedFor !== offers) [cached, cachedFor] = [listed(offers), offers]
  return cached
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The commands that are offered now. */
export const useOffers = (): readonly Offer[] => useSyncExternalStore(subscribe, snapshot)

/** Runs a command that is offered and not blocked; anything else does nothing. */
export const runCommand = (id: CommandId): void => {
  const found = snapshot().find((each) => each.id === id)
  if (found?.blocked === undefined) found?.run()
}
