import Box from '@mui/material/Box'
import type { OwnerRequest } from '../../../../lib/i18n/owner-request.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'

interface OwnerRequestPreviewProps {
  readonly texts: OwnerRequest
  readonly currentNumber: string | null
  readonly newNumber: string
}

/** What the button that sends is described by: the preview is heard before it is sent. */
export const PREVIEW_ID = 'owner-request-preview'

/** The owner's card, to be read only: its buttons are words here. */
export function OwnerRequestPreview({ texts, currentNumber, newNumber }: OwnerRequestPreviewProps) {
  const word = { border: 1, borderColor: 'divider', borderRadius: '6px', padding: '3px 10px', fontWeight: 500 }
  return (
    <Box
      component="article"
      id={PREVIEW_ID}
      lang={texts.language}
      dir={texts.direction}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        padding: '14px 16px',
        backgroundColor: (theme) => theme.vars?.palette.well,
        display: 'grid',
        gap: '8px',
      }}
    >
      <Box sx={{ fontWeight: 600, fontSize: 15 }}>{texts.title}</Box>
      <div>{texts.asked}</div>
      {texts.why && <div>{texts.why}</div>}
      <Box
        component="dl"
        sx={{
          margin: 0,
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          gap: '2px 14px',
          '& dt': { color: 'text.secondary' },
          '& dd': { margin: 0, fontWeight: 600 },
        }}
      >
        {currentNumber && (
          <>
            <dt>{texts.currentNumber}</dt>
            <dd>
              <MaskedNumber number={currentNumber} />
            </dd>
          </>
        )}
        <dt>{texts.newNumber}</dt>
        <dd>
          <MaskedNumber number={newNumber} />
        </dd>
      </Box>
      <div>{texts.whatFollows}</div>
      <div>{texts.nothingChanges}</div>
      <div>{texts.answerBy}</div>
      <Box sx={{ display: 'flex', gap: '8px', flexWrap: 'wrap', color: 'text.secondary' }}>
        <Box component="span" sx={word}>
          {texts.accept}
        </Box>
        <Box component="span" sx={word}>
          {texts.decline}
        </Box>
        <Box component="span" sx={word}>
          {texts.wasNotMe}
        </Box>
      </Box>
    </Box>
  )
}
