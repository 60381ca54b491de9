import useMediaQuery from '@mui/material/useMediaQuery'

/** Whether the window is zoomed so far, or so small, that the console's frame stands back: signs without their words, which are still read aloud. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 799px)')
