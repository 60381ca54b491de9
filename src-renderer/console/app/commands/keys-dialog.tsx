import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { commands, type CommandMenu } from '../../../../src-shared/commands/commands.ts'
import { useOffers } from '../../../lib/commands.ts'
import { useRoles, useSettings, useWorkspaces } from '../../../lib/use-desktop.ts'
import { CommandKeys } from './command-keys.tsx'
import { useCommandWords } from './use-command-words.ts'

/** Keys that are no commands: they move and choose within what is shown. */
const CHOOSING = [
  {
    name: 'lists',
    lines: [
      ['move', ['↑', '↓']],
      ['open', ['Enter']],
    ],
  },
  {
    name: 'cases',
    lines: [
      ['next', ['J']],
      ['previous', ['K']],
      ['open', ['Enter']],
      ['decide', ['1', '2', '3']],
    ],
  },
  { name: 'workspaces', lines: [['switch', ['Alt+1–9']]] },
] as const

const MENUS: readonly CommandMenu[] = ['account', 'go', 'view', 'file', 'help']

const line = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: '12px',
  paddingBlock: '4px',
  borderBottom: 1,
  borderColor: 'divider',
} as const

/** The keys of what can be done here, from the registry, and those of lists. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="keys-title" maxWidth="md" fullWidth>
      <Keys onClose={onClose} />
    </Dialog>
  )
}

function Keys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const words = useCommandWords()
  const { singleKeyShortcuts } = useSettings()
  const isReviewer = useRoles().includes('reviewer')
  const hasServers = (useWorkspaces()?.workspaces.length ?? 0) > 1
  const shown = { lists: true, cases: isReviewer, workspaces: hasServers }
  const offers = useOffers()
  return (
    <>
      <DialogTitle id="keys-title">{t('frame.keys.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ columns: 2, columnGap: '32px' }}>
          {MENUS.map((menu) => {
            const within = offers.filter(({ id }) => commands[id].menu === menu && commands[id].keys)
            if (within.length === 0) return null
            return (
              <Group key={menu} title={words.menus[menu]}>
                {within.map(({ id }) => (
                  <Box key={id} sx={line}>
                    <dt>{words.commands[id].replace(/…$/, '')}</dt>
                    <Box component="dd" sx={{ margin: 0, display: 'flex', gap: '8px', flex: 'none' }}>
                      {(commands[id].keys ?? []).map((keys) => (
                        <CommandKeys key={keys} keys={keys} />
                      ))}
                    </Box>
                  </Box>
                ))}
              </Group>
            )
          })}
          {CHOOSING.filter(({ name }) => shown[name]).map(({ name, lines }) => (
            <Group key={name} title={t(`frame.keys.${name}`)}>
              {lines.map(([what, keys]) => (
                <Box key={what + keys.join('')} sx={line}>
                  <dt>{t(`frame.keys.${what}`)}</dt>
                  <Box component="dd" dir="ltr" sx={{ margin: 0, display: 'flex', gap: '4px' }}>
                    {keys.map((key) => (
                      <CommandKeys key={key} keys={key} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Group>
          ))}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {t(singleKeyShortcuts ? 'frame.keys.canBeTurnedOff' : 'frame.keys.off')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {common('close')}
        </Button>
      </DialogActions>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ marginBottom: 4, breakInside: 'avoid' }}>
      <Typography variant="subtitle2" component="h3" color="textSecondary">
        {title}
      </Typography>
      <Box component="dl" sx={{ margin: 0 }}>
        {children}
      </Box>
    </Box>
  )
}
