import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Scheme } from './palettes.ts'
import { rtlPlugin } from './rtl-plugin.ts'
import { createAppTheme, type ThemeChoice } from './theme.ts'

const nonceOf = (page: Document): string | undefined =>
  page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

const caches = {
  ltr: () => createCache({ key: 'lk', prepend: true, ...withNonce() }),
  rtl: () => createCache({ key: 'lkr', prepend: true, stylisPlugins: [rtlPlugin], ...withNonce() }),
}
const withNonce = (): { nonce?: string } => {
  const nonce = nonceOf(document)
  return nonce === undefined ? {} : { nonce }
}

const darkQuery = '(prefers-color-scheme: dark)'
const subscribeDark = (listener: () => void): (() => void) => {
  const query = matchMedia(darkQuery)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The scheme that a choice means on this computer now; follows the system while the page is open. */
export const useScheme = (choice: 'system' | 'light' | 'dark' | 'high_contrast'): Scheme => {
  const dark = useSyncExternalStore(subscribeDark, () => matchMedia(darkQuery).matches)
  if (choice === 'high_contrast') return dark ? 'contrast_dark' : 'contrast_light'
  if (choice === 'system') return dark ? 'dark' : 'light'
  return choice
}

/** Theme, writing direction and the styles' nonce (the page's CSP admits no other styles). */
export function StyleProvider({ children, ...choice }: ThemeChoice & { readonly children: ReactNode }) {
  const { scheme, density, direction, baseSize } = choice
  const cache = useMemo(() => caches[direction](), [direction])
  const theme = useMemo(
    () => createAppTheme({ scheme, density, direction, baseSize }),
    [scheme, density, direction, baseSize],
  )
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </CacheProvider>
  )
}
