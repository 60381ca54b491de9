import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftContent, DraftForm } from '../../../../../src-shared/contract/staff-drafts.ts'
import { call } from '../../../../lib/bridge.ts'

/** Milliseconds of rest after which what was typed is sent to be kept. */
const REST = 400

/** What was kept when the dialog was opened; `null` while it is asked for. A draft holds numbers, so no query keeps it. */
export interface KeptDraft {
  readonly content: DraftContent | null
  readonly keptAt: string | null
}

/** Whether the service has what is on the screen: `none` before anything was typed. */
export type Keeping = 'none' | 'waits' | 'kept' | 'failed'

/** Reads a form's draft once, as it was kept by the service; a service that does not answer keeps nobody from the form. */
export const useReadDraft = (accountId: string, form: DraftForm): KeptDraft | null => {
  const [found, setFound] = useState<KeptDraft | null>(null)
  useEffect(() => {
    let wanted = true
    call('staffDrafts.get', { accountId, form })
      .then(({ draft }) => ({ content: draft?.content ?? null, keptAt: draft?.keptAt ?? null }))
      .catch(() => ({ content: null, keptAt: null }))
      .then((draft) => wanted && setFound(draft))
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [accountId, form])
  return found
}

interface Keeper {
  /** Keeps this, a moment after the last that was typed. */
  readonly keep: (content: DraftContent | null) => void
  /** Nothing more is kept, and what is under way has arrived: the form is about to be sent, and forgets its draft with it. */
  readonly settle: () => Promise<void>
  readonly keeping: Keeping
}

/** Lets the service keep what is typed, so that a crash loses none of it; one after the other, the latest last. */
export const useKeepDraft = (accountId: string, form: DraftForm): Keeper => {
  const [keeping, setKeeping] = useState<Keeping>('none')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<{ readonly content: DraftContent | null }>(undefined)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const send = useCallback(() => {
    clearTimeout(timer.current)
    const waiting = latest.current
    if (!waiting) return
    latest.current = undefined
    sent.current = sent.current.then(() =>
      call('staffDrafts.keep', { accountId, form, content: waiting.content }).then(
        () => setKeeping((now) => (now === 'waits' && !latest.current ? 'kept' : now)),
        () => setKeeping('failed'),
      ),
    )
  }, [accountId, form])
  const keep = useCallback(
    (content: DraftContent | null) => {
      latest.current = { content }
      setKeeping('waits')
      clearTimeout(timer.current)
      timer.current = setTimeout(send, REST)
    },
    [send],
  )
  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    latest.current = undefined
    await sent.current
  }, [])
  // Who closes the dialog before the moment is over has typed it all the same.
  useEffect(() => send, [send])
  return { keep, settle, keeping }
}
