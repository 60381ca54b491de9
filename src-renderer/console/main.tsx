import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { noteServerNow } from '../components/server-clock.tsx'
import { onServerNow } from '../lib/bridge.ts'
import { createI18n } from '../lib/i18n/create-i18n.ts'
import { queryOf } from '../lib/query.ts'
import { App } from './app/app.tsx'
import { createConsoleClient } from './app/console-client.ts'
import { spokenLanguage } from './app/spoken-language.ts'
import { consoleCatalogue } from './i18n/catalogue.ts'

const client = createConsoleClient()
onServerNow(noteServerNow)

/** The settings decide language and colours, so they are read before anything is drawn. */
const start = async (): Promise<void> => {
  const settings = await client.fetchQuery(queryOf('settings.get')).catch(() => undefined)
  const i18n = createI18n(spokenLanguage(settings), { console: consoleCatalogue })
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <App client={client} i18n={i18n} />
    </StrictMode>,
  )
}

void start()
