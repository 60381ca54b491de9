import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import type { DuplicateCaseLine } from '../../../../src-shared/contract/duplicate-cases.ts'
import { FilterSelect } from '../../../components/filter-select.tsx'
import { PageHead } from '../../../components/page-head.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { useSettings } from '../../../lib/use-desktop.ts'
import { useUrlChoice } from '../../../lib/url-state.ts'
import { useDuplicateCases } from './api/list-duplicate-cases.ts'
import { CaseDetails } from './components/case-details.tsx'
import { CaseList } from './components/case-list.tsx'
import { useGoTo } from '../../../lib/go-to.ts'

const STATES = ['open', 'decided', 'all'] as const
const GRADES = ['all', 'proven', 'sent', 'typed'] as const
const CAUSES = ['all', 'duplicate', 'disputed_change'] as const
const NONE: readonly DuplicateCaseLine[] = []

/** Cases: the list at the left, one case at the right. */
export function DuplicateCasesPage() {
  const { t } = useTranslation('console')
  return (
    <RoleGate roles={['reviewer']} sentence={t('cases.forbidden')}>
      <Cases />
    </RoleGate>
  )
}

function Cases() {
  const { t } = useTranslation('console')
  const { duplicateCaseId } = useParams()
  const { search } = useLocation()
  const goTo = useGoTo()
  const { singleKeyShortcuts } = useSettings()
  const [state, setState] = useUrlChoice('state', STATES)
  const [grade, setGrade] = useUrlChoice('grade', GRADES)
  const [cause, setCause] = useUrlChoice('cause', CAUSES)
  const list = useDuplicateCases({
    state,
    ...(grade === 'all' ? {} : { grade }),
    ...(cause === 'all' ? {} : { cause }),
  })
  const rows = useMemo(() => list.data?.pages.flatMap(({ cases }) => cases) ?? NONE, [list.data])
  const open = list.data?.pages[0]?.open
  const filtered = state !== 'all' || grade !== 'all' || cause !== 'all'
  const clear = () => goTo('/cases?state=all')
  const show = (id: string | undefined): void => {
    if (id !== undefined) goTo(`/cases/${id}${search}`, { replace: duplicateCaseId !== undefined })
  }
  const move = (by: number): void => {
    const at = rows.findIndex(({ id }) => id === duplicateCaseId)
    show(rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.id)
  }
  useShortcuts(
    [
      { key: 'j', run: () => move(1) },
      { key: 'k', run: () => move(-1) },
    ],
    singleKeyShortcuts,
  )
  return (
    <>
      <PageHead title={t('cases.title')} note={open === undefined ? '' : t('cases.openCount', { count: open })}>
        <FilterSelect
          label={t('cases.stateLabel')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`cases.state.${value}`) }))}
        />
        <FilterSelect
          label={t('cases.gradeLabel')}
          value={grade}
          onChange={setGrade}
          options={GRADES.map((value) => ({ value, label: t(`cases.grade.${value}`) }))}
        />
        <FilterSelect
          label={t('cases.causeLabel')}
          value={cause}
          onChange={setCause}
          options={CAUSES.map((value) => ({ value, label: t(`cases.cause.${value}`) }))}
        />
      </PageHead>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(320px, 400px) minmax(0, 1fr)',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, borderInlineEnd: 1, borderColor: 'divider' }}
        >
          <CaseList
            list={list}
            rows={rows}
            selectedId={duplicateCaseId}
            filtered={filtered}
            onOpen={show}
            onClear={clear}
          />
        </Box>
        {duplicateCaseId === undefined ? (
          rows.length > 0 && (
            <Typography color="textSecondary" sx={{ padding: 6 }}>
              {t('cases.choose')}
            </Typography>
          )
        ) : (
          <CaseDetails key={duplicateCaseId} duplicateCaseId={duplicateCaseId} />
        )}
      </Box>
    </>
  )
}
