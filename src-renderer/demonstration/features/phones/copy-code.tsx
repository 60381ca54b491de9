import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'

/** The code of a message, large, with a button that copies it. */
export function CopyCode({ code }: { readonly code: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, marginTop: 2 }}>
      <Box
        component="bdi"
        dir="ltr"
        sx={{
          fontSize: 24,
          fontWeight: 600,
          letterSpacing: '0.12em',
          fontVariantNumeric: 'tabular-nums',
          userSelect: 'all',
        }}
      >
        {code}
      </Box>
      {/* Where the clipboard is refused, the code can still be selected as a whole. */}
      <Button aria-label={`Copy ${code}`} onClick={() => void copy().catch(() => setCopied(false))}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </Box>
  )
}
