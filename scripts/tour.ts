import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { build } from './lib/build-steps.ts'
import { withDisplay } from './lib/display.ts'
import { electronLaunch } from './lib/electron-launch.ts'
import { inProject } from './lib/paths.ts'
import { runMain, say } from './lib/say.ts'
import { playwright } from './lib/test-phases.ts'
import { ensureTestSystem } from './lib/test-system.ts'

/** The README's pictures, by the name that the tour gives them. */
const README_PICTURES = {
  'account-code-not-arrived': 'account.png',
  'request-preview': 'request.png',
  'member-setup-security-number': 'member.png',
  cases: 'cases.png',
}

const forReadme = process.argv.includes('--readme')
const arguments_ = process.argv.slice(2).filter((one) => one !== '--readme')

function copyForReadme(): void {
  mkdirSync(inProject('docs', 'images'), { recursive: true })
  const taken = readdirSync(inProject('out', 'tour'))
  for (const [name, file] of Object.entries(README_PICTURES)) {
    const picture = taken.find((one) => one.replace(/^\d+-/, '') === `${name}.png`)
    if (picture) cpSync(inProject('out', 'tour', picture), inProject('docs', 'images', file))
  }
}

await runMain(async () => {
  await ensureTestSystem(['desktop', 'browser'])
  await electronLaunch()
  await build()
  rmSync(inProject('out', 'tour'), { recursive: true, force: true })
  const { failed } = await withDisplay((environment) => playwright('tour', arguments_, environment))
  if (failed === 0) say(`The pictures are in ${inProject('out', 'tour')}`)
  if (failed === 0 && forReadme) copyForReadme()
  return failed === 0 ? 0 : 1
})
