/**
 * A box in which what is too long scrolls. It is positioned, so that what is placed absolutely inside (text for screen
 * readers) scrolls with it; otherwise that text would stand below the window and give the window a bar of its own.
 */
export const scrolls = { overflow: 'auto', position: 'relative', minHeight: 0 } as const
