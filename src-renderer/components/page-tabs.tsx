import Box from '@mui/material/Box'
import { NavLink } from 'react-router'

interface PageTabsProps {
  readonly label: string
  readonly tabs: readonly { readonly to: string; readonly label: string }[]
}

/** The pages of one place, side by side; links, so that each has its address and opens beside as any link does. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={(theme) => ({
        display: 'flex',
        border: `1px solid ${theme.vars?.palette.divider}`,
        borderRadius: '6px',
        overflow: 'clip',
        '& a': {
          padding: '3px 10px',
          fontSize: 12,
          lineHeight: '20px',
          whiteSpace: 'nowrap',
          color: theme.vars?.palette.text.secondary,
          textDecoration: 'none',
        },
        '& a:focus-visible': { outlineOffset: '-2px' },
        '& a + a': { borderInlineStart: `1px solid ${theme.vars?.palette.divider}` },
        '& a:hover': { backgroundColor: theme.vars?.palette.action.hover },
        '& a.active': {
          backgroundColor: theme.vars?.palette.action.selected,
          color: theme.vars?.palette.text.primary,
          fontWeight: 600,
        },
      })}
    >
      {tabs.map(({ to, label: text }) => (
        <NavLink key={to} to={to} end>
          {text}
        </NavLink>
      ))}
    </Box>
  )
}
