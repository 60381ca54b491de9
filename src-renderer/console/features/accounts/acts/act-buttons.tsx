import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EFFECT_ID } from './effect.tsx'

interface ActButtonsProps {
  /** What the button that acts says. */
  readonly label: string
  /** On its way: the button stays where the keyboard is, and does nothing. */
  readonly busy: boolean
  readonly onClose: () => void
  /** Between the two buttons. */
  readonly children?: ReactNode
}

/** The way out of an action's form, and the button that acts, described by what it will do. */
export function ActButtons({ label, busy, onClose, children }: ActButtonsProps) {
  const { t: common } = useTranslation('common')
  return (
    <DialogActions sx={{ justifyContent: 'space-between' }}>
      <Button variant="text" onClick={onClose}>
        {common('cancel')}
      </Button>
      {children}
      <Button type="submit" variant="contained" color="primary" aria-disabled={busy} aria-describedby={EFFECT_ID}>
        {label}
      </Button>
    </DialogActions>
  )
}
