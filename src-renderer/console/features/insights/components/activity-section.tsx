import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Period } from '../../../../../src-shared/contract/figures.ts'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { useUrlText } from '../../../../lib/url-state.ts'
import { useActivity } from '../api/list-activity.ts'
import { ActivityTable } from './activity-table.tsx'
import { PersonDialog } from './person-dialog.tsx'

/** What each member of staff did; one of them opens. */
export function ActivitySection({ period }: { readonly period: Period }) {
  const { t } = useTranslation('console')
  const { data, error, refetch } = useActivity(period)
  const [person, setPerson] = useUrlText('person')
  return (
    <Box
      component="section"
      aria-labelledby="activity-title"
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '8px 12px', flexWrap: 'wrap', padding: '10px 14px' }}>
        <Typography id="activity-title" variant="h2">
          {t('insights.activity')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('insights.activityHint')}
        </Typography>
      </Box>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data?.people.length === 0 && (
        <Typography color="textSecondary" sx={{ padding: '0 14px 14px' }}>
          {t('insights.activityEmpty')}
        </Typography>
      )}
      {data && data.people.length > 0 && <ActivityTable people={data.people} onOpen={setPerson} />}
      {person !== '' && <PersonDialog staffId={person} onClose={() => setPerson('')} />}
    </Box>
  )
}
