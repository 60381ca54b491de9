import FilterIcon from '@mui/icons-material/FilterList'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../../components/key-cap.tsx'
import { useCommand } from '../../../../lib/commands.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { FILTER_NAMES, type FilterName } from './account-filters.ts'
import { FilterValues } from './filter-values.tsx'

interface AddFilterProps {
  readonly chosen: (name: FilterName) => string | undefined
  readonly onChange: (name: FilterName, value: string) => void
}

/** Adds a filter: the button, or the key F, asks for which and then for its value. */
export function AddFilter({ chosen, onChange }: AddFilterProps) {
  const { t } = useTranslation('console')
  const { singleKeyShortcuts } = useSettings()
  const button = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<FilterName | 'which' | undefined>()
  const close = (): void => setAsking(undefined)
  useCommand('list.filter', () => setAsking('which'))
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="menu"
        aria-expanded={asking !== undefined}
        onClick={() => setAsking('which')}
        startIcon={<FilterIcon aria-hidden sx={{ fontSize: 15 }} />}
        sx={{
          minHeight: 24,
          fontSize: 12,
          padding: '1px 4px 1px 8px',
          gap: '8px',
          '& .MuiButton-startIcon': { margin: 0 },
        }}
      >
        {t('filters.add')}
        {singleKeyShortcuts && <KeyCap>F</KeyCap>}
      </Button>
      <Menu anchorEl={() => button.current} open={asking === 'which'} onClose={close}>
        {FILTER_NAMES.map((name) => (
          <MenuItem key={name} onClick={() => setAsking(name)}>
            {t(`filters.names.${name}`)}
          </MenuItem>
        ))}
      </Menu>
      {asking !== undefined && asking !== 'which' && (
        <FilterValues
          key={asking}
          name={asking}
          value={chosen(asking)}
          anchor={() => button.current}
          onClose={close}
          onChoose={(value) => {
            close()
            onChange(asking, value)
          }}
        />
      )}
    </>
  )
}
