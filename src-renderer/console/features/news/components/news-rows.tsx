import Box from '@mui/material/Box'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsLine } from '../../../../../src-shared/contract/staff-news.ts'
import { movedBy } from '../../../../components/use-row-focus.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { NewsRow } from './news-row.tsx'

/** The same as in the list of cases. */
const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

interface NewsRowsProps {
  readonly news: readonly NewsLine[]
  readonly onOpen: (line: NewsLine) => void
}

/** The rows; arrows, or J and K, go from one to the next, and the first has the keyboard at once. */
export function NewsRows({ news, onOpen }: NewsRowsProps) {
  const { t } = useTranslation('console')
  const { singleKeyShortcuts } = useSettings()
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const focus = (index: number): void => list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus()
  useEffect(() => focus(0), [])
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const letter = singleKeyShortcuts ? LETTERS[event.key.toLowerCase()] : undefined
    const to = movedBy(letter ?? event.key, current, news.length)
    if (to === undefined) return
    event.preventDefault()
    if (to >= 0) focus(to)
  }
  return (
    <Box
      component="ul"
      ref={list}
      aria-label={t('news.title')}
      onKeyDown={press}
      sx={(theme) => ({
        listStyle: 'none',
        margin: 0,
        padding: 0,
        '& li + li': { borderTop: `1px solid ${theme.vars?.palette.divider}` },
      })}
    >
      {news.map((line, index) => (
        <li key={line.numberChangeId}>
          <NewsRow
            line={line}
            index={index}
            current={index === current}
            onFocus={() => setCurrent(index)}
            onOpen={() => onOpen(line)}
          />
        </li>
      ))}
    </Box>
  )
}
