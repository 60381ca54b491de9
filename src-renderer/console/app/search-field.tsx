import ClearIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useIsFetching } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigationType } from 'react-router'
import { KeyCap } from '../../components/key-cap.tsx'
import { SEARCH_FIELD_ID, searchedList } from '../../lib/list-focus.ts'
import { useCommand } from '../../lib/commands.ts'
import { waitBeforeAsking } from '../../lib/typing.ts'
import { focusSearch } from './focus-search.ts'
import { addressNow, useGoTo } from '../../lib/go-to.ts'

/** Finds accounts while typing; the address holds the text, so that Back and a restart find it again. */
export function SearchField() {
  const { t } = useTranslation('console')
  const { pathname, search, state } = useLocation()
  const goTo = useGoTo()
  const followsTyping = useNavigationType() !== 'POP' && (state as { typed?: boolean } | null)?.typed === true
  const asked = pathname === '/accounts' ? (new URLSearchParams(search).get('query') ?? '') : ''
  const [typed, setTyped] = useState(asked)
  useCommand('search.focus', focusSearch)
  const [shownFor, setShownFor] = useState(asked)
  // Back, a link or a cleared filter changes the address from elsewhere: the field follows. An address that comes from typing may
  // arrive when more has been typed: that stays.
  if (asked !== shownFor) {
    setShownFor(asked)
    if (asked !== typed.trim() && !followsTyping) setTyped(asked)
  }

  const isOpen = useIsFetching({ queryKey: ['accounts.search'] }) > 0
  const askedAt = useRef(0)
  const ask = useCallback(
    (text: string): void => {
      askedAt.current = performance.now()
      // The filters of the list stay while the text changes. The address itself is asked: what is drawn may still be of the one before.
      const now = addressNow()
      const isList = now.path === '/accounts'
      const params = isList ? now.params : new URLSearchParams()
      if (text === '') params.delete('query')
      else params.set('query', text)
      goTo({ pathname: '/accounts', search: params.toString() }, { replace: isList, state: { typed: true } })
    },
    [goTo],
  )
  const text = typed.trim()
  useEffect(() => {
    if (text === asked || (text === '' && pathname !== '/accounts')) return
    const wait = waitBeforeAsking(text, isOpen ? askedAt.current : undefined)
    if (wait === 0) return ask(text)
    const timer = setTimeout(() => ask(text), wait)
    return () => clearTimeout(timer)
  }, [text, asked, pathname, ask, isOpen])

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'ArrowDown' && searchedList()?.focusFirst()) event.preventDefault()
    else if (event.key === 'Enter' && text !== asked) ask(text)
    else if (event.key === 'Enter' && searchedList()?.openFirst()) {
      event.preventDefault()
      // The account has the keyboard now: its single keys, and `/` for the next caller.
      document.getElementById('page')?.focus()
    }
  }
  return (
    <OutlinedInput
      id={SEARCH_FIELD_ID}
      type="text"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      placeholder={t('frame.search.placeholder')}
      inputProps={{
        'aria-label': t('frame.search.label'),
        role: 'searchbox',
        spellCheck: false,
        autoComplete: 'off',
        dir: 'auto',
        maxLength: 200,
      }}
      sx={{ width: '100%', maxWidth: 560, paddingInline: '10px 6px', '& input': { paddingInline: 0 } }}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon aria-hidden sx={{ fontSize: 17 }} />
        </InputAdornment>
      }
      endAdornment={
        <InputAdornment position="end">
          {typed === '' ? (
            <KeyCap>/</KeyCap>
          ) : (
            <IconButton
              aria-label={t('frame.search.clear')}
              onClick={() => {
                setTyped('')
                focusSearch()
              }}
            >
              <ClearIcon sx={{ fontSize: 15 }} />
            </IconButton>
          )}
        </InputAdornment>
      }
    />
  )
}
