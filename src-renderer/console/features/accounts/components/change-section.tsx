import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { ColumnSection } from './column-section.tsx'

const STEPS = ['stepAccept', 'stepAuthority', 'stepPossession'] as const

/** Which of the three steps an open change is at (R4): 0 the owner's answer, 1 the current number, 2 the new one. */
const stepOf = ({ state }: NumberChange): number =>
  state === 'awaiting_owner' || state === 'awaiting_reviewer' ? 0 : state === 'awaiting_possession' ? 2 : 1

/** An open number change: from which number to which, who asked, which step it is at. */
export function ChangeSection({ change }: { readonly change: NumberChange }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const now = stepOf(change)
  const steps = change.startedBy === 'staff' ? STEPS : STEPS.slice(1)
  return (
    <ColumnSection title={t('account.change.title')}>
      <Box
        component="dl"
        sx={{
          margin: 0,
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          gap: '2px 10px',
          '& dt': { color: 'text.secondary' },
          '& dd': { margin: 0 },
        }}
      >
        {change.currentNumber && (
          <>
            <dt>{t('account.change.from')}</dt>
            <dd>
              <MaskedNumber number={change.currentNumber} />
            </dd>
          </>
        )}
        <dt>{t('account.change.to')}</dt>
        <dd>
          <MaskedNumber number={change.newNumber} />
        </dd>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12, marginBlock: '4px 8px' }}>
        {change.startedBy === 'member'
          ? t('account.change.byMember')
          : t('account.change.byStaff', { role: common(`role.${change.requestedByRole ?? 'agent'}`) })}
        {change.reason && ` · ${common(`requestReason.${change.reason}`)}`}
        {change.ticket && (
          <>
            {' · '}
            <bdi>{t('account.change.ticket', { ticket: change.ticket })}</bdi>
          </>
        )}
      </Box>
      <Box
        component="ol"
        aria-label={t('account.change.steps')}
        sx={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '3px' }}
      >
        {steps.map((step) => {
          const index = STEPS.indexOf(step)
          const tone = index < now ? 'good' : index === now ? 'waiting' : 'quiet'
          return (
            <Box
              component="li"
              key={step}
              aria-current={index === now ? 'step' : undefined}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: '6px',
                color: index > now ? 'text.secondary' : 'inherit',
              }}
            >
              <ToneIcon tone={tone} size={14} />
              <span>{t(`account.change.${step}`)}</span>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                {index < now && t('account.change.stepDone')}
                {index === now && change.until && (
                  <>
                    {t('account.change.until')} <TimeText at={change.until} as="moment" />
                  </>
                )}
              </Box>
            </Box>
          )
        })}
      </Box>
    </ColumnSection>
  )
}
