import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, 'src-renderer')
const pages = ['member', 'demonstration']
  .map((page) => [page, resolve(root, page, 'index.html')] as const)
  .filter(([, file]) => existsSync(file))

/** The pages that the service serves itself: the member's page, and the demonstration pages of the embedded workspace. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'out/member'),
    emptyOutDir: true,
    target: ['chrome114', 'safari16.4', 'firefox115'],
    manifest: true,
    // The pages' CSP knows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(pages) },
  },
})
