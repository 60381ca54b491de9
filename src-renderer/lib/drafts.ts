/** What was entered and not yet sent, by the form's key. In memory only: a draft holds numbers. */
const drafts = new Map<string, unknown>()

export const readDraft = <T>(key: string, fallback: T): T => (drafts.get(key) as T | undefined) ?? fallback

export const keepDraft = (key: string, values: unknown): void => {
  drafts.set(key, values)
}

export const dropDraft = (key: string): void => {
  drafts.delete(key)
}

/** Everything that the person who signed out had entered goes with them. */
export const dropAllDrafts = (): void => drafts.clear()
