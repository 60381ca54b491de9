import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { PageHead } from '../../../components/page-head.tsx'
import { scrolls } from '../../../components/scrolls.ts'
import { useServiceStatus } from '../../../lib/use-desktop.ts'
import { DocumentText } from './components/document-text.tsx'
import { documents } from './documents.ts'
import { useGoTo } from '../../../lib/go-to.ts'

const PAGES = ['rules', 'news', 'about'] as const

/** The rules, what is new, and what this is: as they were when this version was built. */
export function HelpPage() {
  const { t, i18n } = useTranslation('console')
  const goTo = useGoTo()
  const { page } = useParams()
  const shown = PAGES.find((each) => each === page) ?? 'rules'
  const at = useSearchParams()[0].get('at') ?? ''
  return (
    <>
      <PageHead title={t('desk.help.title')} />
      <Tabs
        value={shown}
        onChange={(_event, next: string) => goTo(`/help/${next}`)}
        aria-label={t('desk.help.title')}
        sx={{ paddingInline: '12px', borderBottom: 1, borderColor: 'divider', minHeight: 36, flex: 'none' }}
      >
        {PAGES.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`help-${each}`}
            aria-controls="help-text"
            label={t(`desk.help.${each}`)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box
        id="help-text"
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`help-${shown}`}
        sx={{ ...scrolls, flex: 1, padding: '16px 20px 32px' }}
      >
        {shown === 'about' ? (
          <About />
        ) : (
          <>
            {i18n.language !== 'en' && (
              <Typography color="textSecondary" sx={{ marginBottom: 4 }}>
                {t('desk.help.english')}
              </Typography>
            )}
            <DocumentText
              key={shown}
              text={documents[shown]}
              at={at}
              onAnchor={(anchor) => goTo(`/help/${shown}?at=${anchor}`)}
            />
          </>
        )}
      </Box>
    </>
  )
}

function About() {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const status = useServiceStatus()
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 560, userSelect: 'text' }}>
      <Typography variant="h2">
        {common('productName')} <bdi>{status?.version}</bdi>
      </Typography>
      <Typography>{t('desk.help.what')}</Typography>
      <Typography color="textSecondary">
        <bdi dir="ltr">{/Electron\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? ''}</bdi>
        {status?.evaluationRuntime && ` · ${t('frame.evaluation')}`} · {t('desk.help.licence')}
      </Typography>
    </Box>
  )
}
