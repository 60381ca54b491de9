import { useState } from 'react'
import type { PhoneValue } from '../../../lib/phone-input.ts'

type DraftName = 'setup' | 'change'
const keyOf = (name: DraftName): string => `draft.${name}`

const read = (key: string): PhoneValue | undefined => {
  try {
    const draft: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null')
    if (typeof draft !== 'object' || draft === null || !('country' in draft) || !('number' in draft)) return undefined
    return { country: String(draft.country), number: String(draft.number) }
  } catch {
    return undefined
  }
}

function write(key: string, draft: PhoneValue | undefined): void {
  try {
    if (draft) window.sessionStorage.setItem(key, JSON.stringify(draft))
    else window.sessionStorage.removeItem(key)
  } catch {
    // Without storage what was typed lasts until the page is left.
  }
}

/**
 * What is being typed, kept in this tab over a reload and a new sign-in until `forgetDraft` is called because the service
 * has it.
 */
export function usePhoneDraft(name: DraftName, country: string) {
  const key = keyOf(name)
  const [value, setValue] = useState<PhoneValue>(() => read(key) ?? { country, number: '' })
  const set = (next: PhoneValue): void => {
    setValue(next)
    write(key, next)
  }
  return [value, set] as const
}

/** Forgets what was typed. */
export const forgetDraft = (name: DraftName): void => write(keyOf(name), undefined)
