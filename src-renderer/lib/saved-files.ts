import { useSyncExternalStore } from 'react'

/** What came of saving or printing. */
export type SavedFile =
  | { readonly name: string; readonly rows?: number; readonly of?: number }
  | { readonly error: unknown }

/** One of them; `nth` tells two apart that read the same. */
export interface SavedFileNews {
  readonly nth: number
  readonly outcome: SavedFile
}

let count = 0
let latest: SavedFileNews | undefined
const listeners = new Set<() => void>()

const set = (outcome: SavedFile | undefined): void => {
  latest = outcome && { nth: (count += 1), outcome }
  for (const listener of listeners) listener()
}

/** Saves a file and tells what came of it; a person who cancels hears nothing. */
export const saveFile = async (
  save: () => Promise<{ readonly saved: string | null }>,
  counted: { readonly rows?: number; readonly of?: number } = {},
): Promise<void> => {
  try {
    const { saved } = await save()
    if (saved !== null) set({ name: saved, ...counted })
  } catch (error) {
    set({ error })
  }
}

export const forgetSavedFile = (): void => set(undefined)

/** What came of the last save, until it is dismissed. */
export const useSavedFile = (): SavedFileNews | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => latest,
  )
