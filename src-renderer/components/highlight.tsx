import { useTheme } from '@mui/material/styles'
import { matchedParts } from '../lib/matched-parts.ts'

/** A text with the searched fragments marked by weight and surface, not by colour alone. Plain styles: a list draws dozens at each key. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  const { vars } = useTheme()
  const style = {
    color: vars?.palette.text.primary,
    fontWeight: 600,
    backgroundColor: vars?.palette.action.selected,
    borderRadius: 2,
  }
  return (
    <>
      {matchedParts(text, query).map((part, index) =>
        part.matched ? (
          <mark key={index} style={style}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
