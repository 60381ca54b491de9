import { useEffect, useRef, useState } from 'react'
import { waitBeforeAsking } from '../../../lib/typing.ts'

/** The text to ask for while one is typed. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (text === settled) return
    const timer = setTimeout(
      () => {
        askedAt.current = performance.now()
        setSettled(text)
      },
      waitBeforeAsking(text, askedAt.current),
    )
    return () => clearTimeout(timer)
  }, [text, settled])
  return settled
}
