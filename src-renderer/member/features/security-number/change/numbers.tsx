import Box from '@mui/material/Box'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'

interface NumbersProps {
  readonly change: NumberChange
  readonly from: string
  readonly to: string
}

/** Old and new number, masked, one under the other so that they can be compared (R5). */
export function Numbers({ change, from, to }: NumbersProps) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'auto 1fr' },
        columnGap: 5,
        rowGap: { xs: 0, sm: 2 },
        margin: 0,
        '& dd': { margin: 0, fontSize: 18, fontWeight: 600 },
        '& dt': { color: 'text.secondary', paddingTop: { xs: '8px', sm: '2px' } },
      }}
    >
      {change.currentNumber && (
        <>
          <dt>{from}</dt>
          <dd>
            <MaskedNumber number={change.currentNumber} />
          </dd>
        </>
      )}
      <dt>{to}</dt>
      <dd>
        <MaskedNumber number={change.newNumber} />
      </dd>
    </Box>
  )
}
