import { useEffect, useState } from 'react'

/** The search field's own wait: what is typed further within it is one question. */
const TEXT_MS = 120
/** A look-up by number costs one of 60 an hour (R21): only a number that is no longer typed on is asked for. */
const NUMBER_MS = 600

/** A text once nobody types on. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), /\d(?:\D?\d){3}/.test(text) ? NUMBER_MS : TEXT_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
