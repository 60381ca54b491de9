import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FILTER_NAMES } from './account-filters.ts'
import { AddFilter } from './add-filter.tsx'
import { FilterChip } from './filter-chip.tsx'
import type { UrlFilters } from './use-account-filters.ts'

/** The filters as chips, and how to add, change and clear them; what the address held and is no filter is said. */
export function FilterBar({ url, children }: { readonly url: UrlFilters; readonly children?: ReactNode }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { filters, dropped } = url
  const chosen = FILTER_NAMES.filter((name) => filters[name] !== undefined)
  return (
    <Box
      role="group"
      aria-label={t('filters.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '0 12px 8px', minHeight: 32 }}
    >
      <AddFilter chosen={(name) => filters[name]} onChange={url.set} />
      <Box role="list" aria-label={t('filters.chosen')} sx={{ display: 'contents' }}>
        {chosen.map((name) => (
          <FilterChip key={name} name={name} value={filters[name] ?? ''} onChange={(value) => url.set(name, value)} />
        ))}
      </Box>
      {chosen.length > 0 && (
        <Button variant="text" onClick={url.clear} sx={{ minHeight: 24, fontSize: 12, padding: '1px 8px' }}>
          {t('filters.clear')}
        </Button>
      )}
      <Box sx={{ marginInlineStart: 'auto', display: 'flex', gap: '6px' }}>{children}</Box>
      {dropped.length > 0 && (
        <Box
          role="status"
          sx={{
            flexBasis: '100%',
            display: 'flex',
            alignItems: 'center',
            gap: '4px',
            fontSize: 12,
            color: 'text.secondary',
          }}
        >
          <span>
            {t('filters.dropped', { count: dropped.length })} <bdi dir="ltr">{dropped.join(', ').slice(0, 120)}</bdi>
          </span>
          <IconButton aria-label={common('close')} onClick={url.forgetDropped}>
            <CloseIcon sx={{ fontSize: 14 }} />
          </IconButton>
        </Box>
      )}
    </Box>
  )
}
