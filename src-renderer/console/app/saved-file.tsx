import Snackbar from '@mui/material/Snackbar'
import { useTranslation } from 'react-i18next'
import { InlineError } from '../../components/inline-error.tsx'
import { forgetSavedFile, useSavedFile, type SavedFile } from '../../lib/saved-files.ts'

/** What came of saving a file, for a while. */
export function SavedFileNews() {
  const saved = useSavedFile()
  return (
    <Snackbar
      open={saved !== undefined}
      autoHideDuration={8000}
      onClose={(_event, reason) => reason !== 'clickaway' && forgetSavedFile()}
      message={saved && <Words saved={saved} />}
      slotProps={{
        content: {
          sx: (theme) => ({
            backgroundColor: theme.vars?.palette.background.paper,
            color: theme.vars?.palette.text.primary,
            border: `1px solid ${theme.vars?.palette.divider}`,
            minWidth: 0,
          }),
        },
      }}
    />
  )
}

function Words({ saved }: { readonly saved: SavedFile }) {
  const { t } = useTranslation('console')
  if ('error' in saved) return <InlineError error={saved.error} />
  const { name, rows, of = rows } = saved
  if (rows === undefined) return t('desk.files.saved', { name })
  return of === undefined || rows === of
    ? t('desk.files.savedRows', { name, count: rows })
    : t('desk.files.savedFirst', { name, count: rows, of })
}
