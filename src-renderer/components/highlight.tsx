import Box from '@mui/material/Box'
import { matchedParts } from '../lib/matched-parts.ts'

/** A text with the searched fragments marked by weight and underline, not by colour alone. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <>
      {matchedParts(text, query).map((part, index) =>
        part.matched ? (
          <Box
            component="mark"
            key={index}
            sx={{
              color: 'inherit',
              fontWeight: 600,
              backgroundColor: (theme) => theme.vars?.palette.action.selected,
              borderRadius: '2px',
            }}
          >
            {part.text}
          </Box>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
