import { useEffect, useRef } from 'react'
import { useComponentTexts } from './component-texts.ts'
import { useSecondsUntil } from './server-clock.tsx'
import { visuallyHidden } from './visually-hidden.ts'

/** Seconds as a clock reads them: `14:59`, from an hour on `23:59:59`. */
export function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

export interface CountdownProps {
  /** The instant on the database's clock (ISO 8601, UTC). */
  readonly until: string
  /** Called once when it is reached while the countdown is on the screen. */
  readonly onEnd?: (() => void) | undefined
  /** What is said aloud at the end; a plain sentence unless told. */
  readonly endText?: string | undefined
}

/** Counts down to the database's own second (R13). It speaks at its end only, never each second. */
export function Countdown({ until, onEnd, endText }: CountdownProps) {
  const texts = useComponentTexts()
  const seconds = useSecondsUntil(until)
  const running = useRef<string | undefined>(undefined)
  const ended = seconds === 0
  useEffect(() => {
    if (!ended) running.current = until
    else if (running.current === until) {
      running.current = undefined
      onEnd?.()
    }
  }, [ended, until, onEnd])
  return (
    <>
      <span
        role="timer"
        dir="ltr"
        style={{ fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', whiteSpace: 'nowrap' }}
      >
        {clockOf(seconds)}
      </span>
      <span aria-live="polite" style={visuallyHidden}>
        {ended ? (endText ?? texts.waitOver) : ''}
      </span>
    </>
  )
}
