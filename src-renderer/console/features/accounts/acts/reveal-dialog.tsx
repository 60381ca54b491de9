import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { useReveal, type Revealed, type RevealInput } from '../api/reveal-number.ts'
import { ActDialog } from './act-dialog.tsx'
import { RevealForm } from './reveal-form.tsx'
import { RevealHidden, type HiddenBecause } from './reveal-hidden.tsx'
import { RevealShown } from './reveal-shown.tsx'

interface RevealDialogProps {
  readonly view: AccountView
  readonly onClose: () => void
}

/** Once it is hidden nothing of the number is left here, only until when to ask again is the same reveal. */
type Hidden = Pick<Revealed, 'hideAt' | 'leftToday'> & { readonly because: HiddenBecause }

/** Shows one whole number for as long as the service says (R21): with a reason, and gone when the window is left. */
export function RevealDialog({ view, onClose }: RevealDialogProps) {
  const { t } = useTranslation('console')
  const { reveal, busy, error } = useReveal(view.account.id)
  const [asked, setAsked] = useState<RevealInput>()
  const [shown, setShown] = useState<Revealed>()
  const [hidden, setHidden] = useState<Hidden>()
  const ask = (input: RevealInput): void => {
    setAsked(input)
    reveal(input, (revealed) => {
      // The same claim again, also where the current number has changed in between.
      setAsked({ ...input, claimId: revealed.claimId })
      setHidden(undefined)
      setShown(revealed)
    })
  }
  const hide = useCallback(
    (because: HiddenBecause) => {
      if (!shown) return
      setHidden({ because, hideAt: shown.hideAt, leftToday: shown.leftToday })
      setShown(undefined)
    },
    [shown],
  )
  return (
    <ActDialog title={t('act.reveal.title')} name={view.account.name} onClose={onClose}>
      {shown ? (
        <RevealShown revealed={shown} onHide={hide} />
      ) : hidden ? (
        <RevealHidden {...hidden} busy={busy} error={error} onAgain={() => asked && ask(asked)} onClose={onClose} />
      ) : (
        <RevealForm view={view} busy={busy} error={error} onReveal={ask} onClose={onClose} />
      )}
    </ActDialog>
  )
}
