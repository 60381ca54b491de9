import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The value that the address holds, if it is one of the allowed ones; else the first, which the address leaves out. */
export const oneOf = <const V extends readonly [string, ...string[]]>(allowed: V, text: string | null): V[number] =>
  allowed.find((value) => value === text) ?? allowed[0]

/** One filter that lives in the address: `[value, set]`; the first allowed value is the default and is not written. */
export const useUrlChoice = <const V extends readonly [string, ...string[]]>(
  name: string,
  allowed: V,
): readonly [V[number], (value: V[number]) => void] => {
  const [text, setText] = useUrlText(name)
  const set = useCallback((value: V[number]) => setText(value === allowed[0] ? '' : value), [allowed, setText])
  return [oneOf(allowed, text), set]
}

/** One text that lives in the address; empty text is not written. Replaces the history entry: typing is not a journey. */
export const useUrlText = (name: string): readonly [string, (value: string) => void] => {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (value: string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [name, setParams],
  )
  return [params.get(name) ?? '', set]
}
