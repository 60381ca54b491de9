import Box from '@mui/material/Box'
import type { WorkspaceColour } from '../../src-shared/contract/workspace-kinds.ts'

/** A workspace's colour; its name stands beside it. */
export function WorkspaceDot({ colour, size = 8 }: { readonly colour: WorkspaceColour; readonly size?: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={(theme) => ({
        display: 'inline-block',
        width: size,
        height: size,
        borderRadius: '50%',
        flex: 'none',
        backgroundColor: theme.vars?.palette.workspaces[colour],
        // Colours that the system forces would paint it over.
        forcedColorAdjust: 'none',
      })}
    />
  )
}
