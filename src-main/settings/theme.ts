import { nativeTheme } from 'electron'
import type { Settings } from '../../src-shared/contract/desktop.ts'

/** The native parts (menu, frame, `prefers-color-scheme`) follow the console's theme; high contrast is the page's own. */
export const applyTheme = ({ theme }: Settings): void => {
  nativeTheme.themeSource = theme === 'high_contrast' ? 'system' : theme
}
