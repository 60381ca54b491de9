import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { openChange, outcomeOf, type Followed } from './outcome.ts'

const RequestCard = lazy(() => import('./request-card.tsx').then((module) => ({ default: module.RequestCard })))
const OpenChange = lazy(() => import('./open-change.tsx').then((module) => ({ default: module.OpenChange })))
const ChangeOutcome = lazy(() => import('./change-outcome.tsx').then((module) => ({ default: module.ChangeOutcome })))

interface ChangePanelProps {
  readonly view: MemberView
  /** The page below; hidden while a question waits that only the owner can answer. */
  readonly children: ReactNode
}

/** An open change of the number takes the page: one question at a time, then how it ended (R4, R5). */
export function ChangePanel({ view, children }: ChangePanelProps) {
  const check = useMemberAction('memberVerifications.check')
  const [followed, setFollowed] = useState<Followed>()
  const change = openChange(view)
  // Remembered while it is open, so that its end can be told when the reply holds it no longer.
  if (change && followed?.id !== change.id)
    setFollowed({ id: change.id, currentClaimId: view.currentNumber?.id ?? null, since: change.requestedAt })

  const end = (answer: NonNullable<Followed['answer']>): void =>
    setFollowed((before) => before && { ...before, answer })
  if (!change && !followed) return children
  return (
    <Suspense fallback={null}>
      {change ? (
        change.state === 'awaiting_owner' ? (
          <RequestCard key={change.id} view={view} change={change} onAnswer={end} />
        ) : (
          <OpenChange key={change.id} view={view} change={change} check={check} onEnd={end} />
        )
      ) : (
        followed && (
          <ChangeOutcome
            view={view}
            outcome={outcomeOf(followed, view, check.error)}
            onClose={() => {
              setFollowed(undefined)
              check.reset()
            }}
          />
        )
      )}
    </Suspense>
  )
}
