import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterName } from './account-filters.ts'
import { useFilterWords } from './filter-options.ts'
import { FilterValues } from './filter-values.tsx'

interface FilterChipProps {
  readonly name: FilterName
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}

/** One filter: its word opens the choice of another value, its cross (or Delete) takes it away. */
export function FilterChip({ name, value, onChange }: FilterChipProps) {
  const { t } = useTranslation('console')
  const words = useFilterWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const label = t(`filters.names.${name}`)
  const word = words(name, value)
  return (
    <Box
      role="listitem"
      sx={(theme) => ({
        display: 'inline-flex',
        minWidth: 0,
        maxWidth: 340,
        // 24 px to touch within the border.
        height: 26,
        borderRadius: '6px',
        border: `1px solid ${theme.vars?.palette.divider}`,
        backgroundColor: theme.vars?.palette.well,
        fontSize: 12,
        '& button': { fontSize: 'inherit', fontFamily: 'inherit', borderRadius: '5px' },
        '& button:hover': { backgroundColor: theme.vars?.palette.action.hover },
      })}
    >
      <ButtonBase
        aria-haspopup="dialog"
        aria-label={t('filters.change', { name: label, value: word })}
        onClick={(event) => setAnchor(event.currentTarget)}
        onKeyDown={(event) => (event.key === 'Delete' || event.key === 'Backspace') && onChange(undefined)}
        sx={{ paddingInline: '8px 6px', minWidth: 0, gap: '5px' }}
      >
        <Box component="span" sx={{ color: 'text.secondary', flex: 'none' }}>
          {label}
        </Box>
        <Box
          component="span"
          title={word}
          sx={{ fontWeight: 500, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {word}
        </Box>
      </ButtonBase>
      <ButtonBase
        aria-label={t('filters.remove', { name: label })}
        onClick={() => onChange(undefined)}
        sx={{ width: 24, flex: 'none', color: 'text.secondary' }}
      >
        <CloseIcon sx={{ fontSize: 13 }} />
      </ButtonBase>
      {anchor && (
        <FilterValues
          name={name}
          value={value}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onChoose={(chosen) => {
            setAnchor(null)
            onChange(chosen)
          }}
        />
      )}
    </Box>
  )
}
