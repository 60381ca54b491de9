import { useTranslation } from 'react-i18next'
import { PageTabs } from './page-tabs.tsx'

/** The two parts of Requests: what owners were asked for, and who waits with no clock to help (R7). */
export function RequestTabs() {
  const { t } = useTranslation('console')
  return (
    <PageTabs
      label={t('deadEnds.tabs')}
      tabs={[
        { to: '/requests', label: t('requests.title') },
        { to: '/requests/dead-ends', label: t('deadEnds.tab') },
      ]}
    />
  )
}
