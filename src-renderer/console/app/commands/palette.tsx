import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import InputBase from '@mui/material/InputBase'
import ListSubheader from '@mui/material/ListSubheader'
import useAutocomplete from '@mui/material/useAutocomplete'
import { useMemo, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../src-shared/contract/operation.ts'
import { InlineError } from '../../../components/inline-error.tsx'
import { useOffers } from '../../../lib/commands.ts'
import { useSetSettings, useSettings } from '../../../lib/use-desktop.ts'
import { sectionsFor } from '../sections.ts'
import { accountOptions, commandOptions, type PaletteOption } from './palette-options.ts'
import { PaletteRow } from './palette-row.tsx'
import { useCommandWords } from './use-command-words.ts'
import { useFoundAccounts } from './use-found-accounts.ts'
import { useGoTo } from '../../../lib/go-to.ts'

const MOST_RECENT = 5
const keyOf = (option: PaletteOption): string =>
  option.kind === 'command' ? `${option.group} ${option.offer.id}` : option.account.id
const isBlocked = (option: PaletteOption): boolean => option.kind === 'command' && option.offer.blocked !== undefined

interface PaletteProps {
  readonly open: boolean
  readonly roles: readonly Role[]
  readonly onClose: () => void
}

/** Every place, every action of what is on the screen, and accounts while typing: one field, by keyboard. */
export function Palette({ open, roles, onClose }: PaletteProps) {
  const { t } = useTranslation('console')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        container: { sx: { alignItems: 'flex-start' } },
        paper: { 'aria-label': t('desk.palette.label'), sx: { marginTop: '72px', overflow: 'hidden' } },
      }}
    >
      <PaletteField roles={roles} onClose={onClose} />
    </Dialog>
  )
}

function PaletteField({ roles, onClose }: Omit<PaletteProps, 'open'>) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const words = useCommandWords()
  const offers = useOffers()
  const { recentCommands } = useSettings()
  const { mutate: setSettings } = useSetSettings()
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const searches = sectionsFor(roles).some(({ name }) => name === 'accounts')
  const { accounts, searching, error } = useFoundAccounts(typed, searches)
  const options = useMemo(
    () => [
      ...commandOptions({ offers, words, query, recent: recentCommands, recentGroup: t('desk.palette.recent') }),
      ...accountOptions(accounts, t(query === '' ? 'desk.palette.recentAccounts' : 'accounts.title')),
    ],
    [offers, words, query, recentCommands, accounts, t],
  )
  const choose = (option: PaletteOption): void => {
    onClose()
    if (option.kind === 'account') return goTo(`/accounts/${option.account.id}`)
    const { id, run } = option.offer
    setSettings((settings) => ({
      recentCommands: [id, ...settings.recentCommands.filter((each) => each !== id)].slice(0, MOST_RECENT),
    }))
    // The dialog gives the keyboard back before the command takes it.
    requestAnimationFrame(run)
  }
  const { getRootProps, getInputProps, getListboxProps, getOptionProps, groupedOptions } =
    useAutocomplete<PaletteOption>({
      id: 'palette',
      options,
      open: true,
      value: null,
      inputValue: typed,
      autoHighlight: true,
      disabledItemsFocusable: true,
      clearOnBlur: false,
      filterOptions: (all) => all,
      groupBy: ({ group }) => group,
      getOptionLabel: ({ label }) => label,
      getOptionKey: keyOf,
      getOptionDisabled: isBlocked,
      isOptionEqualToValue: (a, b) => keyOf(a) === keyOf(b),
      onInputChange: (_event, text, reason) => reason === 'input' && setTyped(text),
      onChange: (_event, option) => option && choose(option),
      onClose: (_event, reason) => reason === 'escape' && onClose(),
    })
  const groups = groupedOptions as readonly { key: number; index: number; group: string; options: PaletteOption[] }[]
  const { ref, ...input } = getInputProps() as ReturnType<typeof getInputProps> & { ref: Ref<HTMLInputElement> }
  return (
    <div {...getRootProps()}>
      <InputBase
        fullWidth
        autoFocus
        startAdornment={
          <SearchIcon aria-hidden sx={{ fontSize: 18, marginInlineEnd: '10px', color: 'text.secondary' }} />
        }
        placeholder={t(searches ? 'desk.palette.placeholder' : 'desk.palette.placeholderCommands')}
        inputRef={ref}
        inputProps={{ ...input, 'aria-label': t('desk.palette.label'), spellCheck: false, dir: 'auto', maxLength: 200 }}
        sx={{ padding: '12px 16px', fontSize: 15, borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        component="ul"
        {...getListboxProps()}
        sx={{
          listStyle: 'none',
          margin: 0,
          padding: '4px 0 8px',
          height: 376,
          overflowY: 'auto',
          overscrollBehavior: 'contain',
        }}
      >
        {groups.map(({ key, index, group, options: within }) => (
          <Box component="li" role="presentation" key={key}>
            <ListSubheader
              component="div"
              aria-hidden
              disableSticky
              sx={{ lineHeight: '28px', fontSize: 11, backgroundColor: 'transparent' }}
            >
              {group}
            </ListSubheader>
            <Box component="ul" role="group" aria-label={group} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {within.map((option, offset) => {
                const { key: rowKey, ...row } = getOptionProps({ option, index: index + offset }) as ReturnType<
                  typeof getOptionProps
                > & { key: string }
                return <PaletteRow key={rowKey} option={option} query={query} row={row} />
              })}
            </Box>
          </Box>
        ))}
        {options.length === 0 && !searching && !error && (
          <Box
            component="li"
            role="presentation"
            sx={{ padding: '24px 16px', textAlign: 'center', color: 'text.secondary' }}
          >
            {t('desk.palette.none', { query })}
          </Box>
        )}
      </Box>
      <Box
        role="status"
        sx={{
          padding: '6px 16px',
          minHeight: 30,
          borderTop: 1,
          borderColor: 'divider',
          fontSize: 12,
          color: 'text.secondary',
        }}
      >
        {error ? <InlineError error={error} /> : searching ? t('desk.palette.searching') : t('desk.palette.hint')}
      </Box>
    </div>
  )
}
