import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { PageTheme } from '../../components/page-theme.tsx'
import { createQueryClient } from '../../lib/query-client.ts'
import { MemberPage } from './member-page.tsx'

const client = createQueryClient()

export function App({ i18n }: { readonly i18n: I18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PageTheme>
          <MemberPage />
        </PageTheme>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
