import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileMap, fileAt } from './file-map.ts'

const root = mkdtempSync(join(tmpdir(), 'linekeeper-files-'))
const folder = join(root, 'renderer')
mkdirSync(join(folder, 'console'), { recursive: true })
mkdirSync(join(folder, 'assets'))
writeFileSync(join(root, 'secret.json'), 'secret')
writeFileSync(join(folder, 'console', 'index.html'), 'page')
writeFileSync(join(folder, 'assets', 'console.js'), 'script')
writeFileSync(join(folder, 'assets', 'console.js.map'), 'map')
symlinkSync(join(root, 'secret.json'), join(folder, 'assets', 'linked.json'))
const files = createFileMap(folder, 'console/index.html')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const ups = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..;', '...', '%c0%ae%c0%ae', '..%00', '․․']
const slashes = ['/', '\\', '%2f', '%5c', '%252f', '//', '/./', '%c0%af']
const targets = ['secret.json', 'secret.json%00.html', 'secret.json?x.html', 'secret.json#/index.html']

describe('the files of the console', () => {
  it.each(['', '/', '/index.html', '/console/index.html', '/#/accounts', '/?x=1', '/assets/../index.html'])(
    'serves the page at app://console%s',
    (path) => expect(fileAt(files, `app://console${path}`)?.path).toBe(join(folder, 'console', 'index.html')),
  )

  it('serves what the page asks for relative to itself, wherever it stands', () => {
    for (const page of ['app://console/', 'app://console/index.html', 'app://console/console/index.html'])
      expect(fileAt(files, new URL('../assets/console.js', page).href)?.contentType).toContain('javascript')
  })

  it('serves nothing else: over 200 spellings of a way out', () => {
    const ways = ups.flatMap((up) =>
      slashes.flatMap((slash) => targets.map((target) => [1, 2, 4].map(() => up + slash).join('') + target)),
    )
    expect(ways.length).toBeGreaterThan(200)
    const addresses = ways.flatMap((way) => ['', 'assets/', 'assets%2f'].map((start) => `app://console/${start}${way}`))
    expect(addresses.filter((address) => fileAt(files, address) !== undefined)).toEqual([])
  })

  it.each([
    'app://other/',
    'app://console.example/',
    'app://console:1/',
    'file:///etc/passwd',
    'app://console/assets/linked.json',
    'app://console/assets/console.js.map',
    'app://console/assets/',
    'app://console/assets/%',
    'app://console/__proto__',
    'not an address',
  ])('has nothing at %s', (address) => expect(fileAt(files, address)).toBeUndefined())
})
