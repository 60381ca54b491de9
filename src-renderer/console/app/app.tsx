import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { StyleProvider, useScheme } from '../../components/style-provider.tsx'
import { GoToProvider } from '../../lib/go-to.ts'
import { directionOf } from '../../lib/i18n/languages.ts'
import { useSettings, useSettingsReply } from '../../lib/use-desktop.ts'
import { Live } from './live.tsx'
import { goTo, router } from './routes.tsx'
import { usePrinting } from './use-printing.ts'
import { spokenLanguage } from './spoken-language.ts'
import { WorkspaceNews } from './workspaces/workspace-news.tsx'

/** Language, direction, colours and density follow the settings while the console is open. */
function Appearance({ i18n, children }: { readonly i18n: I18n; readonly children: ReactNode }) {
  const settings = useSettings()
  const language = spokenLanguage(useSettingsReply())
  const shown = useScheme(settings.theme)
  const scheme = usePrinting() ? 'light' : shown
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language)
  }, [i18n, language])
  return (
    <StyleProvider scheme={scheme} density={settings.density} direction={directionOf(language)} baseSize={13}>
      {children}
    </StyleProvider>
  )
}

/** The console's page. */
export function App({ client, i18n }: { readonly client: QueryClient; readonly i18n: I18n }) {
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <Appearance i18n={i18n}>
          <Live />
          <WorkspaceNews />
          <GoToProvider value={goTo}>
            <RouterProvider router={router} />
          </GoToProvider>
        </Appearance>
      </I18nextProvider>
    </QueryClientProvider>
  )
}
