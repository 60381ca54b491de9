import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { pages } from '../../../src-shared/contract/page.ts'
import { PageTheme } from '../../components/page-theme.tsx'
import { useAddress, useInPageLinks } from '../../lib/page-address.ts'
import { createQueryClient } from '../../lib/query-client.ts'
import { MarketplacePage } from '../features/marketplace/marketplace-page.tsx'
import { MailPage } from '../features/mail/mail-page.tsx'
import { PhonesPage } from '../features/phones/phones-page.tsx'

const client = createQueryClient()
const IN_PAGE = [pages.phones, pages.mail, pages.marketplace]
const OTHERS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  [pages.mail]: MailPage,
  [pages.marketplace]: MarketplacePage,
}

export function App({ i18n }: { readonly i18n: I18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PageTheme>
          <Demonstration />
        </PageTheme>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

/** The phones, the mail and the marketplace of the embedded workspace: nothing here exists in an organisation's service. */
function Demonstration() {
  const { pathname } = useAddress()
  useInPageLinks(IN_PAGE)
  const Page = OTHERS[pathname] ?? PhonesPage
  const link = (path: string, name: string) => (
    <Button
      href={path}
      variant="text"
      aria-current={pathname === path ? 'page' : undefined}
      sx={{ fontWeight: pathname === path ? 700 : 400 }}
    >
      {name}
    </Button>
  )
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={(theme) => ({
          borderTop: `4px solid ${theme.vars?.palette.workspaces.violet}`,
          borderBottom: `1px solid ${theme.vars?.palette.divider}`,
        })}
      >
        <Box sx={{ ...frame, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, paddingBlock: '6px' }}>
          <Box component="span" sx={{ fontWeight: 700, marginInlineEnd: '8px' }}>
            Demonstration
          </Box>
          <Box component="nav" aria-label="Demonstration" sx={{ display: 'flex', flexWrap: 'wrap' }}>
            {link(pages.phones, 'Phones')}
            {link(pages.mail, 'Mail')}
            {link(pages.marketplace, 'Marketplace')}
          </Box>
        </Box>
      </Box>
      <Box component="main" sx={{ ...frame, paddingBlock: '24px 48px', flex: 1 }}>
        <Page />
      </Box>
    </Box>
  )
}

const frame = { width: '100%', maxWidth: 1120, marginInline: 'auto', paddingInline: '16px' }
