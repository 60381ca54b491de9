import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TIMELINE_FILTERS, type TimelineFilter as Filter } from '../timeline-groups.ts'

interface TimelineFilterProps {
  readonly value: Filter
  readonly onChange: (value: Filter) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** What of the timeline is shown: one stop of the Tab key, then the arrow keys (WAI-ARIA radio group). */
export function TimelineFilter({ value, onChange }: TimelineFilterProps) {
  const { t, i18n } = useTranslation('console')
  const group = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent): void => {
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? TIMELINE_FILTERS.length - 1 : undefined
    const step = STEPS[event.key]
    if (end === undefined && step === undefined) return
    event.preventDefault()
    const mirrored = i18n.dir() === 'rtl' && event.key.match(/Left|Right/) ? -1 : 1
    const count = TIMELINE_FILTERS.length
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
    // From where the keyboard is: the address may lag behind a fast hand.
    const from = radios.findIndex((radio) => radio === event.target)
    const next = end ?? (from + (step ?? 0) * mirrored + count) % count
    const chosen = TIMELINE_FILTERS[next]
    if (!chosen) return
    onChange(chosen)
    radios[next]?.focus()
  }
  return (
    <Box
      ref={group}
      role="radiogroup"
      aria-label={t('timeline.filter')}
      onKeyDown={press}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: '10px' }}
    >
      {TIMELINE_FILTERS.map((filter) => {
        const chosen = filter === value
        return (
          <ButtonBase
            key={filter}
            role="radio"
            aria-checked={chosen}
            tabIndex={chosen ? 0 : -1}
            onClick={() => onChange(filter)}
            sx={{
              minHeight: 24,
              paddingInline: '9px',
              borderRadius: '12px',
              border: 1,
              borderColor: chosen ? 'text.primary' : 'divider',
              color: chosen ? 'text.primary' : 'text.secondary',
              backgroundColor: chosen ? 'action.selected' : 'transparent',
              fontSize: 12,
              fontWeight: chosen ? 600 : 400,
            }}
          >
            {t(`timeline.show.${filter}`)}
          </ButtonBase>
        )
      })}
    </Box>
  )
}
