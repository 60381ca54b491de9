import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { DialogFrame } from '../../../../components/dialog-frame.tsx'
import { Refusal } from '../refusal.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  readonly error: AppError | null
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more before something that ends a change. */
export function ConfirmDialog({ title, text, yes, no, busy, error, onYes, onNo }: ConfirmDialogProps) {
  return (
    <DialogFrame title={title} onClose={onNo}>
      <Stack spacing={4}>
        <Typography>{text}</Typography>
        <Refusal error={error} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button variant="contained" color="error" disabled={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button autoFocus onClick={onNo}>
            {no}
          </Button>
        </Box>
      </Stack>
    </DialogFrame>
  )
}
