import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createMemberI18n } from './app/member-i18n.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

const texts = await createMemberI18n()
createRoot(root).render(
  <StrictMode>
    <App texts={texts} />
  </StrictMode>,
)
