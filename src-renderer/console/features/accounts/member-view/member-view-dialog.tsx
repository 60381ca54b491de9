import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import type { i18n as I18n } from 'i18next'
import { useEffect, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { FilterSelect } from '../../../../components/filter-select.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { directionOf, LANGUAGE_NAMES, languageOf, type Language } from '../../../../lib/i18n/languages.ts'
import { speakAsMember } from '../../../../lib/i18n/member-words.ts'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useMemberView } from '../api/get-member-view.ts'
import { MemberScreen } from './member-screen.tsx'

interface MemberViewDialogProps {
  readonly account: AccountView['account']
  readonly onClose: () => void
}

/** What the member's page shows now, in its own words: in the member's language, or in that of whoever looks. */
export function MemberViewDialog({ account, onClose }: MemberViewDialogProps) {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const theirs = languageOf(account.language)
  const own = languageOf(i18n.language)
  const [language, setLanguage] = useState<Language>(theirs)
  const [words, setWords] = useState<I18n>()
  const { data, error, refetch } = useMemberView(account.id)
  useEffect(() => {
    let wanted = true
    void speakAsMember(i18n, language).then((spoken) => wanted && setWords(spoken))
    return () => {
      wanted = false
    }
  }, [i18n, language])
  return (
    <ActDialog title={t('act.memberView.title')} name={account.name} onClose={onClose}>
      <DialogContent sx={{ minHeight: 320 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '12px', color: 'text.secondary' }}>
          <span>{t('act.memberView.language')}</span>
          {own === theirs ? (
            LANGUAGE_NAMES[theirs]
          ) : (
            <FilterSelect
              label={t('act.memberView.language')}
              value={language}
              onChange={setLanguage}
              options={[theirs, own].map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            />
          )}
        </Box>
        {!data && error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        {(!data || !words) && !error && (
          <Delayed>
            <RowsSkeleton tracks="minmax(0, 1fr)" rowHeight={36} />
          </Delayed>
        )}
        {data && words && (
          <Box
            component="article"
            aria-label={t('act.memberView.title')}
            lang={words.language}
            dir={directionOf(languageOf(words.language))}
            sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', padding: '18px 20px' }}
          >
            <I18nextProvider i18n={words}>
              <MemberScreen view={data} />
            </I18nextProvider>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" autoFocus onClick={onClose}>
          {common('close')}
        </Button>
      </DialogActions>
    </ActDialog>
  )
}
