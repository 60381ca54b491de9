import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'

interface StepHeadingProps {
  readonly children: string
  /** Takes the focus when the step appears: for steps that begin with reading, not with a field. */
  readonly takesFocus?: boolean
  readonly component?: 'h1' | 'h2' | 'h3'
}

/** The question of a step. */
export function StepHeading({ children, takesFocus = false, component = 'h3' }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <Typography
      ref={heading}
      component={component}
      tabIndex={takesFocus ? -1 : undefined}
      sx={{
        fontSize: component === 'h1' ? 21 : 18,
        fontWeight: 600,
        lineHeight: 1.35,
        // It takes the focus to be read, not to be acted on.
        '&:focus-visible': { outline: 'none' },
      }}
    >
      {children}
    </Typography>
  )
}
