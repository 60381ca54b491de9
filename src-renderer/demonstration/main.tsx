import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createI18n } from '../lib/i18n/create-i18n.ts'
import { App } from './app/app.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

// The demonstration's own words are English only: it is for those who try the product, never for its members.
createRoot(root).render(
  <StrictMode>
    <App i18n={createI18n('en', {})} />
  </StrictMode>,
)
