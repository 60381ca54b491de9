import type { SxProps, Theme } from '@mui/material/styles'
import { scrolls } from './scrolls.ts'

/** The look of a long list: one line a row, a head that stays, a border under each row. */
export const tableStyles =
  (tracks: string, stale: boolean): SxProps<Theme> =>
  (theme) => {
    const { divider, well, background, action, primary, text } = theme.vars?.palette ?? theme.palette
    return {
      ...scrolls,
      flex: 1,
      outline: 'none',
      '& [role="row"]': { display: 'grid', gridTemplateColumns: tracks, alignItems: 'center', minWidth: 'min-content' },
      '& .head': {
        position: 'sticky',
        top: 0,
        zIndex: 1,
        height: 28,
        backgroundColor: well,
        borderBottom: `1px solid ${divider}`,
        ...theme.typography.body2,
        color: text.secondary,
      },
      '& .row': {
        position: 'absolute',
        insetInline: 0,
        top: 0,
        borderBottom: `1px solid ${divider}`,
        backgroundColor: background.default,
        opacity: stale ? 0.65 : 1,
      },
      '& .row.opens': { cursor: 'pointer' },
      '& .row:hover': { backgroundImage: `linear-gradient(${action.hover}, ${action.hover})` },
      '& .row:focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: -2 },
      '& .row[aria-selected="true"]': { backgroundImage: `linear-gradient(${action.selected}, ${action.selected})` },
      '& [role="columnheader"], & [role="gridcell"]': {
        paddingInline: '12px',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        minWidth: 0,
      },
    }
  }
