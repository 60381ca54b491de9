import PersonIcon from '@mui/icons-material/PersonOutlined'
import Box from '@mui/material/Box'
import type { HTMLAttributes } from 'react'
import { commands } from '../../../../src-shared/commands/commands.ts'
import { Highlight } from '../../../components/highlight.tsx'
import { MaskedNumber } from '../../../components/masked-number.tsx'
import { CommandKeys } from './command-keys.tsx'
import type { PaletteOption } from './palette-options.ts'

interface PaletteRowProps {
  readonly option: PaletteOption
  readonly query: string
  readonly row: HTMLAttributes<HTMLLIElement>
}

const styles = {
  display: 'flex',
  alignItems: 'center',
  gap: '10px',
  minHeight: 34,
  marginInline: '6px',
  padding: '4px 10px',
  borderRadius: '6px',
  cursor: 'pointer',
  '&.Mui-focused': { backgroundColor: 'action.selected' },
  // Two tints above each other would leave too little contrast.
  '&.Mui-focused mark': { backgroundColor: 'transparent', textDecoration: 'underline' },
  '&[aria-disabled=true]': { color: 'text.secondary', cursor: 'default' },
} as const

/** One thing to do or to open; what blocks it stands beside it, in the service's own words. */
export function PaletteRow({ option, query, row }: PaletteRowProps) {
  if (option.kind === 'account') {
    const { name, email, number } = option.account
    return (
      <Box component="li" {...row} sx={styles}>
        <PersonIcon aria-hidden sx={{ fontSize: 17, color: 'text.secondary' }} />
        <Box
          component="bdi"
          sx={{
            fontWeight: 500,
            flex: 'none',
            maxWidth: 220,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          <Highlight text={name} query={query} />
        </Box>
        <Box
          component="bdi"
          dir="ltr"
          sx={{
            flex: 1,
            minWidth: 0,
            color: 'text.secondary',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          <Highlight text={email} query={query} />
        </Box>
        {number && <MaskedNumber number={number} />}
      </Box>
    )
  }
  const { offer, label } = option
  const keys = commands[offer.id].keys?.[0]
  return (
    <Box component="li" {...row} sx={styles}>
      <Box component="span" sx={{ flex: 'none' }}>
        <Highlight text={label} query={query} />
      </Box>
      <Box
        component="span"
        sx={{
          flex: 1,
          minWidth: 0,
          fontSize: 12,
          color: 'text.secondary',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {offer.blocked}
      </Box>
      {keys && offer.blocked === undefined && <CommandKeys keys={keys} />}
    </Box>
  )
}
