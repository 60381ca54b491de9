import UpIcon from '@mui/icons-material/ArrowUpward'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NARROWEST, WIDEST } from './table-columns.ts'

const STEP = 16

interface ColumnHeadProps {
  readonly label: string
  readonly children: ReactNode
  /** Absent: the service has no such order. */
  readonly onSort?: (() => void) | undefined
  readonly sorted?: 'ascending' | 'descending' | undefined
  readonly width: number | undefined
  readonly onWidth: (width: number | undefined) => void
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'

/** A column's head: its word orders the list, its edge is drawn or moved by arrow keys; a double click or Enter there makes it automatic. */
export function ColumnHead({ label, children, onSort, sorted, width, onWidth }: ColumnHeadProps) {
  const { t } = useTranslation('console')
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const cell = (handle: Element): HTMLElement | null => handle.closest('[role="columnheader"]')
  const now = (handle: Element): number => cell(handle)?.offsetWidth ?? NARROWEST
  const start = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width: now(event.currentTarget) }
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (!drag.current) return
    const by = (event.clientX - drag.current.x) * (isRtl(event.currentTarget) ? -1 : 1)
    onWidth(drag.current.width + by)
  }
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') onWidth(undefined)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const wider = (event.key === 'ArrowRight') !== isRtl(event.currentTarget)
      onWidth(now(event.currentTarget) + (wider ? STEP : -STEP))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      {onSort ? (
        <ButtonBase
          onClick={onSort}
          sx={{ font: 'inherit', gap: '3px', color: sorted ? 'text.primary' : 'inherit', borderRadius: '4px' }}
        >
          {children}
          <UpIcon
            aria-hidden
            sx={{
              fontSize: 13,
              opacity: sorted ? 1 : 0,
              transform: sorted === 'descending' ? 'rotate(180deg)' : 'none',
              'button:hover &, button:focus-visible &': { opacity: sorted ? 1 : 0.5 },
            }}
          />
        </ButtonBase>
      ) : (
        children
      )}
      <Box
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('table.resize', { column: label })}
        aria-valuenow={width ?? 0}
        aria-valuemin={0}
        aria-valuemax={WIDEST}
        aria-valuetext={width === undefined ? t('table.automatic') : t('table.pixels', { count: width })}
        className="edge"
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
        onDoubleClick={() => onWidth(undefined)}
        onKeyDown={press}
      />
    </>
  )
}
