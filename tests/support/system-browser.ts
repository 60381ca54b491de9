import { makeBrowser } from './browser.ts'

// What the console's system opens a web page with, in a process of its own: somebody signs in at the provider and is sent back.
const [address = '', sub = ''] = process.argv.slice(2)
const browser = makeBrowser()
const page = await browser.follow(address)
await browser.follow(page.address, undefined, { method: 'POST', body: new URLSearchParams({ sub }) })
