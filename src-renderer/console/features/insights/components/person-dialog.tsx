import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useStaffEvents } from '../api/list-activity.ts'
import { PersonEvents } from './person-events.tsx'

interface PersonDialogProps {
  readonly staffId: string
  readonly onClose: () => void
}

/** What one person did, newest first. The audit trail itself stays the auditors'. */
export function PersonDialog({ staffId, onClose }: PersonDialogProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useStaffEvents(staffId)
  const events = data?.pages.flatMap((page) => page.events)
  const name = data?.pages[0]?.name ?? staffId
  return (
    <Dialog open onClose={onClose} aria-labelledby="person-title" maxWidth="sm" fullWidth>
      <DialogTitle id="person-title">
        <bdi>{t('insights.personTitle', { name })}</bdi>
      </DialogTitle>
      <DialogContent tabIndex={0} sx={{ minHeight: 260 }}>
        <Typography variant="body2" color="textSecondary" sx={{ marginBottom: '6px' }}>
          {t('insights.personHint')}
        </Typography>
        {error && !events && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        {!error && !events && (
          <Delayed>
            <RowsSkeleton tracks="120px minmax(0, 1fr) 150px" rowHeight={32} />
          </Delayed>
        )}
        {events?.length === 0 && <Typography>{t('insights.personEmpty')}</Typography>}
        {events && events.length > 0 && <PersonEvents events={events} />}
        {hasNextPage && (
          <Box sx={{ marginTop: '10px' }}>
            <Button aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('insights.earlier')}
            </Button>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common('close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
