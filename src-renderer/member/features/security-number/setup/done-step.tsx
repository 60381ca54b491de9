import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { rewardWords } from '../reward-words.ts'
import { StepHeading } from '../step-heading.tsx'

/** How many bids the verification released (R19): the newest notice of it says so. */
function releasedBids({ notices }: MemberView): number {
  const released = notices.find(({ kind }) => kind === 'number_verified')?.params['releasedBids']
  return typeof released === 'number' ? released : 0
}

/** What changed, what was earned (R17), what cannot be undone (R3). */
export function DoneStep({ view, onClose }: { readonly view: MemberView; readonly onClose: () => void }) {
  const { t } = useTranslation('member')
  const { currentNumber, reward } = view
  const released = releasedBids(view)
  return (
    <Stack spacing={4}>
      <StepHeading takesFocus>{t('setup.doneTitle')}</StepHeading>
      <ToneBox tone="good" role="status">
        {currentNumber && (
          <>
            {t('setup.doneChanged')} <MaskedNumber number={currentNumber.number} />.{' '}
          </>
        )}
        {reward && t('setup.doneEarned', { earned: rewardWords(reward, t) })}
        {released > 0 && <div>{t('bids.released', { count: released })}</div>}
      </ToneBox>
      <Typography>{t('setup.doneForEver')}</Typography>
      <Button variant="contained" color="primary" fullWidth onClick={onClose}>
        {t('setup.doneButton')}
      </Button>
    </Stack>
  )
}
