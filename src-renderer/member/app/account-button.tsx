import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const AccountMenu = lazy(() => import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu })))

const letters = new Intl.Segmenter()
const firstLetter = (word: string | undefined): string => [...letters.segment(word ?? '')][0]?.segment ?? ''

/** The first letters of a name's first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return (firstLetter(words[0]) + (words.length > 1 ? firstLetter(words.at(-1)) : '')).toLocaleUpperCase()
}

/** The profile picture at the upper right; opens the menu with *Settings*. */
export function AccountButton({ name }: { readonly name: string }) {
  const { t } = useTranslation('member')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        aria-label={t('nav.menu', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        edge="end"
      >
        <Box
          component="span"
          aria-hidden="true"
          sx={(theme) => ({
            width: 36,
            height: 36,
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            fontSize: 14,
            fontWeight: 600,
            backgroundColor: theme.vars?.palette.primary.light,
            color: theme.vars?.palette.primary.dark,
            border: `1px solid ${theme.vars?.palette.divider}`,
          })}
        >
          {initialsOf(name)}
        </Box>
      </IconButton>
      <Suspense fallback={null}>{anchor && <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} />}</Suspense>
    </>
  )
}
