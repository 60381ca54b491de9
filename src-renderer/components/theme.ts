import { createTheme, type Theme } from '@mui/material/styles'
import { palettes, type Scheme } from './palettes.ts'
import { componentStyles } from './theme-components.ts'

export interface ThemeChoice {
  readonly scheme: Scheme
  readonly density: 'compact' | 'comfortable'
  readonly direction: 'ltr' | 'rtl'
  /** The size of running text in pixels: 13 in the console, 16 on the member's page. */
  readonly baseSize: number
}

/** The fonts of the system, named: `system-ui` answers a poor face on a bare Linux. */
const FONTS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", "Adwaita Sans", Cantarell, Ubuntu, "Noto Sans", "Noto Sans Arabic", Roboto, "Liberation Sans", Arial, sans-serif'

/** The look of every page: CSS variables, a 4 px grid, borders before shadows, radius 8, motion of 150 ms at most. */
export const createAppTheme = ({ scheme, density, direction, baseSize }: ThemeChoice): Theme => {
  const step = baseSize / 13
  const px = (size: number): string => `${Math.round(size * step * 2) / 2}px`
  return createTheme({
    cssVariables: true,
    direction,
    palette: palettes[scheme],
    spacing: 4,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: FONTS,
      fontSize: baseSize,
      h1: { fontSize: px(19), lineHeight: 1.3, fontWeight: 600, letterSpacing: '-0.01em' },
      h2: { fontSize: px(15), lineHeight: 1.35, fontWeight: 600 },
      h3: { fontSize: px(13), lineHeight: 1.4, fontWeight: 600 },
      subtitle2: { fontSize: px(12), lineHeight: 1.4, fontWeight: 600 },
      body1: { fontSize: px(13), lineHeight: 1.5 },
      body2: { fontSize: px(12), lineHeight: 1.5 },
      caption: { fontSize: px(11.5), lineHeight: 1.4 },
      button: { fontSize: px(13), lineHeight: 1.4, fontWeight: 500, textTransform: 'none' },
    },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 150,
        complex: 150,
        enteringScreen: 120,
        leavingScreen: 100,
      },
    },
    components: componentStyles(density),
  })
}
