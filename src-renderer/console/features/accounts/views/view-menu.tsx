import CheckIcon from '@mui/icons-material/Check'
import ViewsIcon from '@mui/icons-material/BookmarksOutlined'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurrentView } from './use-current-view.ts'
import { ViewChanges, type ViewChange } from './view-changes.tsx'

/** The saved views: open one, save what is shown as one, keep its changes, rename it, delete it. */
export function ViewMenu({ current }: { readonly current: CurrentView }) {
  const { t } = useTranslation('console')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [change, setChange] = useState<ViewChange | null>(null)
  const { views, view, isChanged } = current
  const then = (run: () => void) => () => {
    setAnchor(null)
    run()
  }
  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<ViewsIcon aria-hidden sx={{ fontSize: 14 }} />}
        sx={{ minHeight: 24, fontSize: 12, padding: '1px 8px', maxWidth: 240 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {view ? view.name : t('views.title')}
        </Box>
        {view && isChanged && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            &nbsp;· {t('views.changed')}
          </Box>
        )}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {views.map((one) => (
          <MenuItem
            key={one.id}
            aria-current={one.id === view?.id ? 'true' : undefined}
            onClick={then(() => current.open(one))}
            sx={{ maxWidth: 320 }}
          >
            <CheckIcon aria-hidden sx={{ fontSize: 15, visibility: one.id === view?.id ? 'visible' : 'hidden' }} />
            <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {one.name}
            </Box>
          </MenuItem>
        ))}
        {views.length === 0 && (
          <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 0.8 } }}>
            {t('views.none')}
          </MenuItem>
        )}
        <Divider />
        <MenuItem onClick={then(() => setChange('create'))}>{t('views.saveAs')}</MenuItem>
        {view && isChanged && <MenuItem onClick={then(current.keep)}>{t('views.keep', { name: view.name })}</MenuItem>}
        {view && <MenuItem onClick={then(() => setChange('rename'))}>{t('views.rename')}</MenuItem>}
        {view && <MenuItem onClick={then(() => setChange('remove'))}>{t('views.remove')}</MenuItem>}
      </Menu>
      {change && <ViewChanges change={change} current={current} onClose={() => setChange(null)} />}
    </>
  )
}
