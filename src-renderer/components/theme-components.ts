import type { Components, Theme } from '@mui/material/styles'
import { scrolls } from './scrolls.ts'

/** How the library's parts look here: flat buttons, bordered surfaces, one focus ring everywhere. */
export const componentStyles = (density: 'compact' | 'comfortable'): Components<Theme> => {
  const controlHeight = density === 'compact' ? 28 : 32
  return {
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        body: { fontVariantNumeric: 'tabular-nums', backgroundColor: theme.vars?.palette.background.default },
        '*:focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main}`, outlineOffset: 2 },
        '::-webkit-scrollbar': { width: 11, height: 11 },
        '::-webkit-scrollbar-thumb': {
          backgroundColor: theme.vars?.palette.divider,
          border: '3px solid transparent',
          borderRadius: 6,
          backgroundClip: 'content-box',
        },
        '::-webkit-scrollbar-corner': { backgroundColor: 'transparent' },
        '::-webkit-scrollbar-thumb:hover': { backgroundColor: theme.vars?.palette.outline },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      }),
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme }) => ({
          '&.Mui-focusVisible, &:focus-visible': {
            outline: `2px solid ${theme.vars?.palette.primary.main}`,
            outlineOffset: 2,
          },
          '&[aria-disabled="true"]': { cursor: 'not-allowed', opacity: 0.55, pointerEvents: 'auto' },
        }),
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small', variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: { minHeight: controlHeight, minWidth: 0, padding: '3px 12px', borderRadius: 6, whiteSpace: 'nowrap' },
        outlined: ({ theme }) => ({ borderColor: theme.vars?.palette.divider }),
        text: { padding: '3px 8px' },
      },
    },
    MuiSwitch: {
      styleOverrides: {
        // A transform has no logical side: where the line runs to the left, so does the thumb.
        root: ({ theme }) =>
          theme.direction === 'rtl' && {
            '&.MuiSwitch-sizeSmall .MuiSwitch-switchBase.Mui-checked': { transform: 'translateX(-16px)' },
          },
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 6 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiDialog: {
      styleOverrides: {
        // Held at the top, so that steps of different heights do not make it jump.
        container: { alignItems: 'flex-start' },
        paper: ({ theme }) => ({
          border: `1px solid ${theme.vars?.palette.divider}`,
          borderRadius: 12,
          marginTop: '12vh',
          maxHeight: 'calc(100% - 14vh)',
          boxShadow: '0 16px 48px rgba(10, 14, 24, 0.24)',
        }),
      },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgba(10, 14, 24, 0.36)' } } },
    },
    MuiFormLabel: {
      styleOverrides: {
        root: ({ theme }) => ({
          ...theme.typography.h3,
          color: theme.vars?.palette.text.primary,
          '&.Mui-focused, &.Mui-error': { color: theme.vars?.palette.text.primary },
        }),
      },
    },
    MuiDialogTitle: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, padding: '16px 20px 8px' }) } },
    MuiDialogContent: { styleOverrides: { root: { ...scrolls, padding: '4px 20px 16px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '0 20px 16px', gap: 4 } } },
    MuiMenu: {
      styleOverrides: {
        paper: ({ theme }) => ({
          border: `1px solid ${theme.vars?.palette.divider}`,
          boxShadow: '0 8px 24px rgba(10, 14, 24, 0.14)',
        }),
      },
    },
    MuiMenuItem: {
      styleOverrides: { root: ({ theme }) => ({ ...theme.typography.body1, minHeight: controlHeight, gap: 8 }) },
    },
    MuiOutlinedInput: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { borderRadius: 6, minHeight: controlHeight + 2 },
        input: { padding: '5px 10px', height: 'auto' },
        notchedOutline: ({ theme }) => ({ borderColor: theme.vars?.palette.outline }),
        multiline: { padding: 0 },
      },
    },
    MuiSelect: { styleOverrides: { select: { padding: '5px 10px' } } },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
    MuiToggleButtonGroup: { defaultProps: { size: 'small' } },
    MuiToggleButton: {
      styleOverrides: {
        root: ({ theme }) => ({
          ...theme.typography.body1,
          textTransform: 'none',
          padding: '2px 12px',
          minHeight: controlHeight,
          borderColor: theme.vars?.palette.divider,
          color: theme.vars?.palette.text.secondary,
          '&.Mui-selected, &.Mui-selected:hover': {
            color: theme.vars?.palette.text.primary,
            backgroundColor: theme.vars?.palette.action.selected,
            fontWeight: 600,
          },
        }),
      },
    },
    MuiSnackbarContent: {
      styleOverrides: {
        root: ({ theme }) => ({
          backgroundColor: theme.vars?.palette.background.paper,
          color: theme.vars?.palette.text.primary,
          border: `1px solid ${theme.vars?.palette.divider}`,
          minWidth: 0,
        }),
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, arrow: false },
      styleOverrides: { tooltip: ({ theme }) => ({ ...theme.typography.body2, padding: '4px 8px' }) },
    },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme }) => ({
          ...theme.typography.body1,
          padding: '0 12px',
          borderColor: theme.vars?.palette.divider,
        }),
        head: ({ theme }) => ({
          ...theme.typography.body2,
          color: theme.vars?.palette.text.secondary,
          fontWeight: 500,
        }),
      },
    },
  }
}
