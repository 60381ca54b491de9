import Snackbar from '@mui/material/Snackbar'
import { useTranslation } from 'react-i18next'
import { InlineError } from '../../components/inline-error.tsx'
import { forgetSavedFile, useSavedFile, type SavedFile } from '../../lib/saved-files.ts'

/** What came of saving a file, for a while; what is told next has a while of its own. */
export function SavedFileBar() {
  const saved = useSavedFile()
  return (
    <Snackbar
      key={saved?.nth}
      open={saved !== undefined}
      autoHideDuration={8000}
      onClose={(_event, reason) => reason !== 'clickaway' && forgetSavedFile()}
      message={saved && <Words saved={saved.outcome} />}
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
