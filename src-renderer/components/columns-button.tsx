import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined'
import PinIcon from '@mui/icons-material/PushPin'
import NoPinIcon from '@mui/icons-material/PushPinOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableLayout } from '../../src-shared/contract/staff-preferences.ts'
import { withHidden, withPinned, type ColumnSpec } from './table-columns.ts'

interface ColumnsButtonProps {
  readonly specs: readonly ColumnSpec[]
  readonly labelOf: (id: string) => string
  readonly layout: TableLayout
  readonly onLayout: (layout: TableLayout) => void
  /** Back to how the screen makes it. */
  readonly onReset: () => void
}

/** Which columns are shown, and which stay at the start of the line. */
export function ColumnsButton({ specs, labelOf, layout, onLayout, onReset }: ColumnsButtonProps) {
  const { t } = useTranslation('console')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<ColumnsIcon aria-hidden sx={{ fontSize: 15 }} />}
        sx={{ minHeight: 24, fontSize: 12, padding: '1px 8px' }}
      >
        {t('table.columns')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            variant: 'outlined',
            role: 'dialog',
            'aria-label': t('table.columns'),
            sx: { mt: 1, minWidth: 232 },
          },
        }}
      >
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: '6px 8px' }}>
          {specs.map(({ id, always }) => {
            const label = labelOf(id)
            const isPinned = layout.pinned.includes(id)
            return (
              <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
                <FormControlLabel
                  sx={{ flex: 1, margin: 0 }}
                  control={
                    <Checkbox
                      size="small"
                      sx={{ padding: '4px 6px 4px 2px' }}
                      checked={always === true || !layout.hidden.includes(id)}
                      disabled={always === true}
                      onChange={() => onLayout(withHidden(layout, id))}
                    />
                  }
                  label={label}
                />
                <IconButton
                  aria-pressed={isPinned}
                  aria-label={t('table.pin', { column: label })}
                  title={t('table.pin', { column: label })}
                  onClick={() => onLayout(withPinned(layout, id))}
                >
                  {isPinned ? <PinIcon sx={{ fontSize: 15 }} /> : <NoPinIcon sx={{ fontSize: 15 }} />}
                </IconButton>
              </Box>
            )
          })}
        </Box>
        <Box sx={{ borderTop: 1, borderColor: 'divider', padding: '6px 8px' }}>
          <Button variant="text" onClick={onReset}>
            {t('table.reset')}
          </Button>
        </Box>
      </Popover>
    </>
  )
}
