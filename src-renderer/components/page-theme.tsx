import { ThemeProvider, type Theme } from '@mui/material/styles'
import { useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, languageOf } from '../lib/i18n/languages.ts'
import { StyleProvider, useScheme } from './style-provider.tsx'

const contrastQuery = '(prefers-contrast: more)'
const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(contrastQuery)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The common look made for fingers: 16 px text, and nothing to touch is lower than 44 px (WCAG 2.5.5). */
const forFingers = (theme: Theme): Theme => ({
  ...theme,
  components: {
    ...theme.components,
    MuiButton: {
      ...theme.components?.MuiButton,
      styleOverrides: {
        ...theme.components?.MuiButton?.styleOverrides,
        root: {
          minHeight: 44,
          minWidth: 0,
          padding: '8px 20px',
          borderRadius: 8,
          textAlign: 'center',
          lineHeight: 1.3,
          fontWeight: 600,
        },
        text: { padding: '8px 12px' },
      },
    },
    MuiIconButton: { defaultProps: {}, styleOverrides: { root: { minWidth: 44, minHeight: 44, borderRadius: 8 } } },
    MuiOutlinedInput: {
      styleOverrides: {
        ...theme.components?.MuiOutlinedInput?.styleOverrides,
        root: { borderRadius: 8, minHeight: 48 },
        input: { padding: '11px 14px', height: 'auto' },
      },
    },
    MuiMenuItem: { styleOverrides: { root: { minHeight: 44, fontSize: 16 } } },
    MuiFormLabel: {
      styleOverrides: {
        root: { fontSize: 15, fontWeight: 600, color: 'inherit', '&.Mui-focused, &.Mui-error': { color: 'inherit' } },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, marginTop: 6, fontSize: 14, lineHeight: 1.45 } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 21, fontWeight: 600, padding: '20px 20px 8px' } } },
  },
})

/** Theme and styles of the pages that the service serves: light, dark or high contrast as the system says. */
export function PageTheme({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const contrast = useSyncExternalStore(subscribe, () => matchMedia(contrastQuery).matches)
  const scheme = useScheme(contrast ? 'high_contrast' : 'system')
  return (
    <StyleProvider
      scheme={scheme}
      density="comfortable"
      direction={directionOf(languageOf(i18n.language))}
      baseSize={16}
    >
      <ThemeProvider theme={forFingers}>{children}</ThemeProvider>
    </StyleProvider>
  )
}
