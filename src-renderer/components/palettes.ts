import type { PaletteOptions } from '@mui/material/styles'
import type { WorkspaceColour } from '../../src-shared/contract/workspace-kinds.ts'

declare module '@mui/material/styles' {
  interface Palette {
    readonly tones: Tones
    /** The colours of workspaces along the top edge, at least 4.5:1 on every surface; a name always stands beside. Violet is the embedded one's. */
    readonly workspaces: WorkspaceColours
    /** The edge of a field: 3:1 against what is around it (WCAG 1.4.11). */
    readonly outline: string
    /** A surface a shade off the paper: rail, table head, wells. */
    readonly well: string
  }
  interface PaletteOptions {
    readonly tones?: Tones
    readonly workspaces?: WorkspaceColours
    readonly outline?: string
    readonly well?: string
  }
}

type WorkspaceColours = Readonly<Record<WorkspaceColour, string>>

/** The three status hues and a quiet one; each is always shown with an icon and a word. */
export type Tone = 'good' | 'waiting' | 'blocked' | 'quiet'
interface ToneColours {
  readonly text: string
  readonly surface: string
  readonly border: string
}
type Tones = Readonly<Record<Tone, ToneColours>>

export type Scheme = 'light' | 'dark' | 'contrast_light' | 'contrast_dark'

const tone = (text: string, surface: string, border: string): ToneColours => ({ text, surface, border })

const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#3d4fc4', dark: '#3040a8', light: '#eef0fd', contrastText: '#ffffff' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5a00' },
  success: { main: '#17703f' },
  background: { default: '#ffffff', paper: '#ffffff' },
  text: { primary: '#191d26', secondary: '#59616f', disabled: '#737b89' },
  divider: '#e3e6eb',
  action: { hover: 'rgba(25, 29, 38, 0.045)', selected: 'rgba(61, 79, 196, 0.09)', focus: 'rgba(61, 79, 196, 0.12)' },
  well: '#f6f7f9',
  outline: '#8d95a3',
  workspaces: {
    violet: '#7150d1',
    blue: '#1668c7',
    teal: '#0f766e',
    olive: '#5b6a08',
    orange: '#b34a08',
    pink: '#b82a72',
    slate: '#566070',
  },
  tones: {
    good: tone('#17703f', '#eefaf2', '#bfe3cd'),
    waiting: tone('#855700', '#fff8e8', '#ecd9a8'),
    blocked: tone('#b3261e', '#fef2f1', '#f0c7c3'),
    quiet: tone('#59616f', '#f6f7f9', '#e3e6eb'),
  },
}

const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#98a5ff', dark: '#b3bdff', light: '#232949', contrastText: '#10142b' },
  error: { main: '#ff9b92' },
  warning: { main: '#e6bd62' },
  success: { main: '#63cf96' },
  background: { default: '#121419', paper: '#181b21' },
  text: { primary: '#e8eaef', secondary: '#a2aab8', disabled: '#8a92a0' },
  divider: '#2b3038',
  action: {
    hover: 'rgba(232, 234, 239, 0.06)',
    selected: 'rgba(152, 165, 255, 0.15)',
    focus: 'rgba(152, 165, 255, 0.18)',
  },
  well: '#0e1014',
  outline: '#6c7483',
  workspaces: {
    violet: '#a78bfa',
    blue: '#6cb2ff',
    teal: '#4fd1c5',
    olive: '#bccd5c',
    orange: '#ffa564',
    pink: '#ff8fc4',
    slate: '#aab4c3',
  },
  tones: {
    good: tone('#63cf96', '#12231a', '#23452f'),
    waiting: tone('#e6bd62', '#251f10', '#4a3d1c'),
    blocked: tone('#ff9b92', '#2a1614', '#5a2a26'),
    quiet: tone('#a2aab8', '#1d2027', '#2b3038'),
  },
}

const contrastLight: PaletteOptions = {
  ...light,
  primary: { main: '#1a2a9c', dark: '#0e1b78', light: '#e4e8ff', contrastText: '#ffffff' },
  text: { primary: '#000000', secondary: '#1c1f26', disabled: '#3c414b' },
  divider: '#5b616d',
  outline: '#000000',
  well: '#ffffff',
  workspaces: {
    violet: '#4a2fb0',
    blue: '#0b4791',
    teal: '#00504a',
    olive: '#3f4b00',
    orange: '#7a3000',
    pink: '#8a0f54',
    slate: '#333a45',
  },
  tones: {
    good: tone('#00502a', '#ffffff', '#00502a'),
    waiting: tone('#5c3b00', '#ffffff', '#5c3b00'),
    blocked: tone('#8c0d06', '#ffffff', '#8c0d06'),
    quiet: tone('#1c1f26', '#ffffff', '#5b616d'),
  },
}

const contrastDark: PaletteOptions = {
  ...dark,
  primary: { main: '#c3cbff', dark: '#dfe3ff', light: '#1c2350', contrastText: '#000000' },
  background: { default: '#000000', paper: '#000000' },
  text: { primary: '#ffffff', secondary: '#e4e7ee', disabled: '#c2c7d1' },
  divider: '#9aa1ae',
  outline: '#ffffff',
  well: '#000000',
  tones: {
    good: tone('#8df0b8', '#000000', '#8df0b8'),
    waiting: tone('#ffdc8a', '#000000', '#ffdc8a'),
    blocked: tone('#ffb9b2', '#000000', '#ffb9b2'),
    quiet: tone('#e4e7ee', '#000000', '#9aa1ae'),
  },
}

export const palettes: Readonly<Record<Scheme, PaletteOptions>> = {
  light,
  dark,
  contrast_light: contrastLight,
  contrast_dark: contrastDark,
}
