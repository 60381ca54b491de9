import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import { ACTIVITY_KINDS, type PersonActivity } from '../../../../../src-shared/contract/activity.ts'
import { TimeText } from '../../../../components/time-text.tsx'
import { numberWords } from '../../../../lib/number-words.ts'

interface ActivityTableProps {
  readonly people: readonly PersonActivity[]
  readonly onOpen: (staffId: string) => void
}

/** The people by what they did; a name opens what it was. */
export function ActivityTable({ people, onOpen }: ActivityTableProps) {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  return (
    <Box sx={{ overflowX: 'auto', position: 'relative' }}>
      <Table
        aria-labelledby="activity-title"
        sx={{ '& td, & th': { height: 34, paddingInline: '10px' }, '& .number': { textAlign: 'end' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('insights.column.person')}</TableCell>
            {ACTIVITY_KINDS.map((kind) => (
              <TableCell key={kind} className="number">
                {t(`insights.kind.${kind}`)}
              </TableCell>
            ))}
            <TableCell className="number">{t('insights.column.last')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map(({ staffId, name, role, counts, lastAt }) => (
            <TableRow key={staffId} hover>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                <ButtonBase
                  onClick={() => onOpen(staffId)}
                  sx={{ font: 'inherit', color: 'primary.main', borderRadius: '4px', fontWeight: 500 }}
                >
                  <bdi>{name ?? staffId}</bdi>
                </ButtonBase>{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                  {role && common(`role.${role}`)}
                </Box>
              </TableCell>
              {ACTIVITY_KINDS.map((kind) => (
                <TableCell
                  key={kind}
                  className="number"
                  sx={counts[kind] === 0 ? { color: 'text.secondary' } : { fontWeight: 500 }}
                >
                  {numberWords(counts[kind], i18n.language)}
                </TableCell>
              ))}
              <TableCell className="number">
                <TimeText at={lastAt} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
