import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRecentAccounts } from '../api/recent-accounts.ts'

const MOST_SHOWN = 8

/** The accounts that the person opened last, one click away. */
export function RecentStrip() {
  const { t } = useTranslation('console')
  const accounts = useRecentAccounts()
  // Its place is kept while it is asked for, so that the list does not jump.
  if (accounts?.length === 0) return null
  return (
    <Box
      component="nav"
      aria-label={t('recent.label')}
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        gap: '4px',
        height: 32,
        padding: '0 12px 8px',
        overflow: 'hidden',
        flexWrap: 'wrap',
        fontSize: 12,
        color: theme.vars?.palette.text.secondary,
        '& a': {
          color: theme.vars?.palette.text.primary,
          textDecoration: 'none',
          paddingInline: '8px',
          lineHeight: '22px',
          borderRadius: '6px',
          maxWidth: 240,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        },
        '& a:hover': { backgroundColor: theme.vars?.palette.action.hover },
        '& a:focus-visible': { outlineOffset: -2 },
      })}
    >
      {accounts && <span>{t('recent.title')}</span>}
      {accounts?.slice(0, MOST_SHOWN).map(({ id, name }) => (
        <Link key={id} to={`/accounts/${id}`} dir="auto">
          {name}
        </Link>
      ))}
    </Box>
  )
}
