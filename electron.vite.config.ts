import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// CommonJS and these targets, so that one build runs on the current Electron and on the evaluation runtime (Electron 25).
const nodeTarget = 'node18.15'
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-main/index.ts'), service: at('src-service/embedded.ts') },
        external: [/^@electric-sql\/pglite/, 'pg-native'],
        // Otherwise code that both entries use may be merged into one of them, and the console would load the service.
        experimental: { chunkOptimization: false },
        // Otherwise a shared chunk runs before the polyfill that each entry imports first.
        output: {
          ...commonJs,
          strictExecutionOrder: true,
          minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-preload/index.ts') },
        // A sandboxed preload cannot require a second file of its own.
        output: { ...commonJs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome114',
      minify: 'oxc',
      rolldownOptions: {
        input: { console: at('src-renderer/console/index.html') },
        // One file for all that the first page needs: each further one is a question to the main process while everything starts.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
