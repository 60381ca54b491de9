import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../lib/bridge.ts'
import { useOneAtATime } from '../lib/use-one-at-a-time.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface WithdrawButtonProps {
  readonly accountId: string
  readonly numberChangeId: string
  readonly ownerName: string
  readonly label: string
  readonly onDone?: () => void
}

/** Withdraws a staff request that its owner has not answered (R4), after asking. */
export function WithdrawButton({ accountId, numberChangeId, ownerName, label, onDone }: WithdrawButtonProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const once = useOneAtATime()
  const withdraw = useMutation({
    mutationFn: () => call('numberChanges.cancel', { accountId, numberChangeId }),
    onSuccess: () => {
      setAsking(false)
      onDone?.()
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [operation, input] }) =>
          operation === 'numberChanges.list' ||
          (String(operation).startsWith('accounts.') &&
            (input as { accountId?: string } | undefined)?.accountId === accountId),
      }),
  })
  return (
    // The dialog is this part's child to React: its clicks are not the row's under it.
    <Box component="span" sx={{ justifySelf: 'start' }} onClick={(event) => event.stopPropagation()}>
      <Button
        onClick={() => {
          withdraw.reset()
          setAsking(true)
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('withdraw.title', { name: ownerName })}
        body={t('withdraw.body')}
        confirm={t('withdraw.confirm')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => once(() => withdraw.mutateAsync())}
        onClose={() => setAsking(false)}
      />
    </Box>
  )
}
