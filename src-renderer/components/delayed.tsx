import { useEffect, useState, type ReactNode } from 'react'

const SHORT_WAIT = 300

/** Shows nothing for the first 300 ms: an answer that is nearly there needs no skeleton. */
export function Delayed({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHORT_WAIT)
    return () => clearTimeout(timer)
  }, [])
  return late ? children : null
}
