import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, 'src-renderer')
const pages = ['member', 'demonstration']
  .map((page) => [page, resolve(root, page, 'index.html')] as const)
  .filter(([, file]) => existsSync(file))

const always =
  /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|@emotion|stylis|@tanstack[\\/](?:query-core|react-query)|@mui[\\/](?:system|private-theming|styled-engine|utils|material[\\/](?:styles|utils|ButtonBase|Button|Typography|Paper|Stack|SvgIcon|IconButton)))[\\/]/

/** Writes each asset compressed beside itself, so that the service sends it without any work of its own. */
const compressed = (): Plugin => ({
  name: 'linekeeper:compressed',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const name of readdirSync(assets).filter((file) => /\.(?:js|css)$/.test(file))) {
      const bytes = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
})

/** The pages that the service serves itself: the member's page, and the demonstration pages of the embedded workspace. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), compressed()],
  build: {
    outDir: resolve(import.meta.dirname, 'out/member'),
    emptyOutDir: true,
    target: ['chrome114', 'safari16.4', 'firefox115'],
    manifest: true,
    // The pages' CSP knows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(pages),
      // What every page needs at once, in one piece: it compresses better than in many.
      output: { codeSplitting: { groups: [{ name: 'vendor', test: always }] } },
    },
  },
})
