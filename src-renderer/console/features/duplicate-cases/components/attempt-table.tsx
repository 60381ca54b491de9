import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { TimeText } from '../../../../components/time-text.tsx'

/** The attempts of a case: which account, how strong the evidence, what that means. */
export function AttemptTable({ attempts }: { readonly attempts: Reply<'duplicateCases.get'>['attempts'] }) {
  const { t } = useTranslation('console')
  return (
    <Table aria-labelledby="attempts-title" sx={{ '& td, & th': { height: 34 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('cases.attemptColumns.account')}</TableCell>
          <TableCell>{t('cases.attemptColumns.grade')}</TableCell>
          <TableCell>{t('cases.attemptColumns.at')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {attempts.map((attempt) => (
          <TableRow key={attempt.id}>
            <TableCell>
              <Box component={Link} to={`/accounts/${attempt.account.id}`} sx={{ color: 'primary.main' }}>
                <bdi>{attempt.account.name}</bdi>
              </Box>
            </TableCell>
            <TableCell>
              <Box component="span" sx={{ fontWeight: 600 }}>
                {t(`cases.grade.${attempt.grade}`)}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                {' · '}
                {t(`cases.evidenceMeans.${attempt.grade}`)}
              </Box>
            </TableCell>
            <TableCell>
              <TimeText at={attempt.at} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
