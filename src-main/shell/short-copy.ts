/** The part of the system's clipboard that is used. */
export interface Clipboard {
  readonly writeText: (text: string) => unknown
  /** At once or later, by the version of Electron. */
  readonly readText: () => string | Promise<string>
  readonly clear: () => unknown
}

export const secondsKept = 60

export interface ShortCopy {
  /** Copies a text and takes it out again a minute later, unless something else has been copied by then. */
  readonly copy: (text: string) => void
  /** The console quits: what it would have taken out later goes now. */
  readonly end: () => Promise<void>
}

/** What is copied from a revealed number does not stay in the clipboard. */
export const createShortCopy = (clipboard: Clipboard): ShortCopy => {
  let kept: { readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | undefined
  const end = async (): Promise<void> => {
    if (kept === undefined) return
    const { text, timer } = kept
    clearTimeout(timer)
    kept = undefined
    if ((await clipboard.readText()) === text) await clipboard.clear()
  }
  return {
    copy: (text) => {
      if (kept !== undefined) clearTimeout(kept.timer)
      clipboard.writeText(text)
      kept = { text, timer: setTimeout(() => void end(), secondsKept * 1000) }
    },
    end,
  }
}
