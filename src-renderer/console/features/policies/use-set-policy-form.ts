import { useEffect, useState } from 'react'
import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { asAppError } from '../../../components/error-panel.tsx'
import { dropDraft, keepDraft, readDraft } from '../../../lib/drafts.ts'
import { useSetPolicy } from './api/set-policy.ts'
import { entryOf, readEntry, sameValue, type EntryProblem, type PolicyEntry } from './policy-entry.ts'

/** The contract's bounds on a reason. */
const SHORTEST_REASON = 3

interface Draft {
  readonly entry: PolicyEntry
  readonly reason: string
  /** The version that was looked at: of two who set the same one the second is told. */
  readonly seenVersion: number
}

/** What is entered in the dialog of a policy, what it means and what is wrong with it; kept until it is sent. */
export const useSetPolicyForm = (policy: Policy, onSet: (policy: Policy) => void) => {
  const key = `policies.set:${policy.name}`
  const [draft, setDraft] = useState<Draft>(() =>
    readDraft<Draft>(key, { entry: entryOf(policy, policy.value), reason: '', seenVersion: policy.version }),
  )
  const [tried, setTried] = useState(false)
  const set = useSetPolicy(policy.name)
  useEffect(() => keepDraft(key, draft), [key, draft])

  const reading = readEntry(policy, draft.entry)
  const same = reading.ok && sameValue(reading.value, policy.value)
  const reasonMissing = draft.reason.trim().length < SHORTEST_REASON
  const conflict = policy.version !== draft.seenVersion
  const problem: EntryProblem | 'same' | undefined = reading.ok ? (same ? 'same' : undefined) : reading.problem
  const send = (): 'value' | 'reason' | undefined => {
    setTried(true)
    if (set.isPending) return undefined
    if (!reading.ok || same) return 'value'
    if (reasonMissing) return 'reason'
    set.mutate(
      { value: reading.value, version: draft.seenVersion, reason: draft.reason.trim() },
      {
        onSuccess: ({ policy: stands }) => {
          dropDraft(key)
          onSet(stands)
        },
      },
    )
    return undefined
  }
  return {
    entry: draft.entry,
    reason: draft.reason,
    reading,
    same,
    conflict,
    busy: set.isPending,
    valueProblem: tried ? problem : undefined,
    reasonMissing: tried && reasonMissing,
    /** A conflict has a box of its own. */
    error: set.error && !(asAppError(set.error).code === 'policy_changed' && conflict) ? set.error : null,
    enter: (entry: Partial<PolicyEntry>) => setDraft((before) => ({ ...before, entry: { ...before.entry, ...entry } })),
    setReason: (reason: string) => setDraft((before) => ({ ...before, reason })),
    useDefault: () => setDraft((before) => ({ ...before, entry: entryOf(policy, policy.default) })),
    goOn: () => {
      set.reset()
      setDraft((before) => ({ ...before, seenVersion: policy.version }))
    },
    cancel: () => dropDraft(key),
    send,
  }
}
