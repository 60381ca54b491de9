import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { makeReferencePage, REFERENCE_SCRIPT } from './scripts/lib/reference-page.ts'

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
      // The last few per cent of the reference's 5 MB would take half a minute.
      const quality = bytes.length > 1_000_000 ? 6 : 11
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, { params }))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
})

/** The reference of the API is a page among the others, made of Scalar's own files. */
const reference = (): Plugin => ({
  name: 'linekeeper:reference',
  async generateBundle() {
    const { html, script } = await makeReferencePage()
    const address = `/${this.getFileName(this.emitFile({ type: 'asset', name: 'reference.js', source: script }))}`
    this.emitFile({
      type: 'asset',
      fileName: 'reference/index.html',
      source: html.replaceAll(REFERENCE_SCRIPT, address),
    })
  },
})

/** The pages that the service serves itself: the member's page, the API's reference, and the demonstration pages of the embedded workspace. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), reference(), compressed()],
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
