import type { SxProps, Theme } from '@mui/material/styles'
import { scrolls } from './scrolls.ts'

/** The look of a long list: one line a row, a head that stays, a border under each row. */
export const tableStyles =
  (tracks: string): SxProps<Theme> =>
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
      },
      // The answer to an earlier question: quieter, unless the next one comes at once.
      '& [aria-busy="true"] .row': { backgroundColor: well, transition: 'background-color 0s linear 120ms' },
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
      '& [role="columnheader"]': { position: 'relative' },
      // Classes, and no styles of their own in each cell: a list draws dozens of rows at each key.
      '& .strong': { fontWeight: 500 },
      '& .quiet': { color: text.secondary },
      // A name is cut at its own end, which is not the list's where one reads from right to left.
      '& bdi.strong, & bdi.quiet': {
        display: 'block',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        textAlign: '-webkit-match-parent',
      },
      '& .chips': { display: 'inline-flex', gap: '4px' },
      '& .edge': {
        position: 'absolute',
        insetBlock: '4px',
        insetInlineEnd: 0,
        width: 9,
        cursor: 'col-resize',
        touchAction: 'none',
        borderInlineEnd: '1px solid transparent',
        borderRadius: '3px',
      },
      '& .head:hover .edge': { borderInlineEndColor: divider },
      '& .edge:hover, & .edge:active': { borderInlineEndColor: primary.main },
      '& .edge:focus-visible': { outlineOffset: -2 },
      // Opaque over the whole height of its line: the others pass beneath it.
      '& .pinned[role]': {
        position: 'sticky',
        zIndex: 1,
        alignSelf: 'stretch',
        display: 'grid',
        alignItems: 'center',
        justifyItems: 'start',
        backgroundColor: 'inherit',
        backgroundImage: 'inherit',
        borderInlineEnd: `1px solid ${divider}`,
      },
      '& .pinned > *': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' },
    }
  }
