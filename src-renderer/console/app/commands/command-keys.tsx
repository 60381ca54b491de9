import Box from '@mui/material/Box'
import { keyCaps } from '../../../../src-shared/commands/keys.ts'
import { KeyCap } from '../../../components/key-cap.tsx'

const isMac = /mac/i.test(navigator.userAgent)

/** The keys to press together, as they stand on this computer's keyboard. */
export function CommandKeys({ keys }: { readonly keys: string }) {
  return (
    <Box component="span" dir="ltr" sx={{ display: 'inline-flex', gap: '3px', flex: 'none' }}>
      {keyCaps(keys, isMac).map((cap) => (
        <KeyCap key={cap}>{cap}</KeyCap>
      ))}
    </Box>
  )
}
