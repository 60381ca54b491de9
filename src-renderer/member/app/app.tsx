import { QueryClientProvider } from '@tanstack/react-query'
import { PageLanguage } from '../../components/page-language-context.tsx'
import { PageTheme } from '../../components/page-theme.tsx'
import type { PageI18n } from '../../lib/page-language.ts'
import { createQueryClient } from '../../lib/query-client.ts'
import { MemberPage } from './member-page.tsx'

const client = createQueryClient()

export function App({ texts }: { readonly texts: PageI18n }) {
  return (
    <PageLanguage page={texts}>
      <QueryClientProvider client={client}>
        <PageTheme>
          <MemberPage />
        </PageTheme>
      </QueryClientProvider>
    </PageLanguage>
  )
}
