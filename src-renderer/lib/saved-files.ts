import { useSyncExternalStore } from 'react'

/** What came of saving or printing. */
export type SavedFile =
  | { readonly name: string; readonly rows?: number; readonly of?: number }
  | { readonly error: unknown }

let latest: SavedFile | undefined
const listeners = new Set<() => void>()

const set = (next: SavedFile | undefined): void => {
  latest = next
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

/** The file that was saved last, until it is dismissed. */
export const useSavedFile = (): SavedFile | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => latest,
  )
