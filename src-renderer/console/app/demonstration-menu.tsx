import DownIcon from '@mui/icons-material/ExpandMore'
import PartsIcon from '@mui/icons-material/TheaterComedyOutlined'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Snackbar from '@mui/material/Snackbar'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { demonstrationPages, type DemonstrationPage } from '../../../src-shared/contract/page.ts'
import { InlineError } from '../../components/inline-error.tsx'
import { useNarrow } from '../../components/use-narrow.ts'
import { demonstrationCommand } from '../../../src-shared/commands/commands.ts'
import { call } from '../../lib/bridge.ts'
import { useCommand } from '../../lib/commands.ts'
import { exactWords } from '../../lib/time-words.ts'
import { AdvanceClockDialog } from './advance-clock-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'

const STEPS = [
  ['minute', 1],
  ['quarter', 15],
  ['day', 24 * 60],
] as const

/** Plays the other parts: the member's page, the phones, the mail, the marketplace, the clock, the data. Embedded workspace only. */
export function DemonstrationMenu() {
  const { t, i18n } = useTranslation('console')
  const narrow = useNarrow()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [dialog, setDialog] = useState<'clock' | 'reset'>()
  const [told, setTold] = useState(false)
  const open = useMutation({
    mutationFn: (input: { page: DemonstrationPage; in: 'window' | 'browser' }) =>
      call('workspace.openDemonstration', input),
    onError: () => setTold(true),
  })
  const advance = useMutation({
    mutationFn: (minutes: number) => call('demonstration.advanceClock', { minutes }),
    onSettled: () => setTold(true),
  })
  const close = (then: () => void) => () => {
    setAnchor(null)
    then()
  }
  const show = (page: DemonstrationPage, where: 'window' | 'browser') =>
    close(() => {
      advance.reset()
      open.mutate({ page, in: where })
    })
  for (const page of demonstrationPages) {
    // The pages are a list of fixed length: the same hooks in the same order at each call.
    // oxlint-disable-next-line react/rules-of-hooks
    useCommand(demonstrationCommand(page), show(page, 'window'))
  }
  useCommand('demonstration.clock', () => setDialog('clock'))
  useCommand('demonstration.reset', () => setDialog('reset'))
  const error = open.error ?? advance.error
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('frame.demonstration.menu')}
        title={narrow ? t('frame.demonstration.menu') : undefined}
        endIcon={<DownIcon aria-hidden />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {narrow ? <PartsIcon aria-hidden sx={{ fontSize: 17 }} /> : t('frame.demonstration.menu')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader role="presentation" sx={{ lineHeight: '26px' }}>
          {t('frame.demonstration.open')}
        </ListSubheader>
        {demonstrationPages.map((page) => (
          <MenuItem key={page} onClick={show(page, 'window')}>
            {t(`frame.demonstration.${page}`)}
          </MenuItem>
        ))}
        <ListSubheader
          role="presentation"
          sx={{ lineHeight: '26px', borderTop: 1, borderColor: 'divider', marginTop: '4px' }}
        >
          {t('frame.demonstration.openInBrowser')}
        </ListSubheader>
        {demonstrationPages.map((page) => (
          <MenuItem
            key={page}
            aria-label={`${t(`frame.demonstration.${page}`)}: ${t('frame.demonstration.openInBrowser')}`}
            onClick={show(page, 'browser')}
          >
            {t(`frame.demonstration.${page}`)}
          </MenuItem>
        ))}
        <ListSubheader
          role="presentation"
          sx={{ lineHeight: '26px', borderTop: 1, borderColor: 'divider', marginTop: '4px' }}
        >
          {t('frame.demonstration.clock')}
        </ListSubheader>
        {STEPS.map(([name, minutes]) => (
          <MenuItem
            key={name}
            aria-label={`${t('frame.demonstration.clock')}: ${t(`frame.demonstration.${name}`)}`}
            onClick={close(() => {
              open.reset()
              advance.mutate(minutes)
            })}
          >
            {t(`frame.demonstration.${name}`)}
          </MenuItem>
        ))}
        <MenuItem onClick={close(() => setDialog('clock'))}>{t('frame.demonstration.custom')}</MenuItem>
        <MenuItem
          sx={{ borderTop: 1, borderColor: 'divider', marginTop: '4px' }}
          onClick={close(() => setDialog('reset'))}
        >
          {t('frame.demonstration.reset')}
        </MenuItem>
      </Menu>
      <AdvanceClockDialog
        open={dialog === 'clock'}
        onClose={() => setDialog(undefined)}
        onAdvance={(minutes) => advance.mutate(minutes)}
      />
      <ResetDialog open={dialog === 'reset'} onClose={() => setDialog(undefined)} />
      <Snackbar
        key={`${open.submittedAt} ${advance.submittedAt}`}
        open={told && (error !== null || advance.isSuccess)}
        autoHideDuration={6000}
        onClose={() => setTold(false)}
        message={
          error ? (
            <InlineError error={error} />
          ) : (
            t('frame.demonstration.advanced', {
              time: advance.data ? exactWords(Date.parse(advance.data.serverNow), i18n.language) : '',
            })
          )
        }
      />
    </>
  )
}
