import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActivityEvent } from '../../../../../src-shared/contract/activity.ts'
import { TimeText } from '../../../../components/time-text.tsx'

/** The end of an id tells ids apart; the whole stands in its title. */
const shortId = (id: string): string => `…${id.slice(-8)}`

/** Kind, account and time of what a person did; an account opens. */
export function PersonEvents({ events }: { readonly events: readonly ActivityEvent[] }) {
  const { t } = useTranslation('console')
  return (
    <Table aria-labelledby="person-title" sx={{ '& td, & th': { height: 32 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('insights.column.at')}</TableCell>
          <TableCell>{t('insights.column.what')}</TableCell>
          <TableCell>{t('insights.column.account')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map(({ at, kind, action, accountId }, index) => (
          <TableRow key={`${at} ${index}`}>
            <TableCell>
              <TimeText at={at} as="moment" />
            </TableCell>
            <TableCell>
              {kind === 'others' ? (
                <Box component="bdi" dir="ltr" sx={{ color: 'text.secondary' }}>
                  {action}
                </Box>
              ) : (
                t(`insights.did.${kind}`)
              )}
            </TableCell>
            <TableCell>
              {accountId && (
                <Box component={Link} to={`/accounts/${accountId}`} title={accountId} sx={{ color: 'primary.main' }}>
                  <bdi dir="ltr">{shortId(accountId)}</bdi>
                </Box>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
