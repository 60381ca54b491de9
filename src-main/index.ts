import './node-polyfill.ts'
import { join } from 'node:path'
import { app } from 'electron'
import { createLog } from './log/log.ts'
import { runLifecycle } from './shell/lifecycle.ts'
import { registerAppScheme } from './window/app-protocol.ts'
import { hardenProcess } from './window/harden-process.ts'
import { createServiceLauncher } from './embedded-service/service-process.ts'
import type { RunningConsole } from './start-console.ts'
import { beginsEmbedded } from './workspaces/first-workspace.ts'

const evaluationRuntime = process.env['LINEKEEPER_EVALUATION_RUNTIME'] === '1'
// Not in what is shipped: there the system says whom to trust, and nobody's environment does.
const authorities = app.isPackaged ? undefined : process.env['NODE_EXTRA_CA_CERTS']
const log = createLog(join(app.getPath('userData'), 'logs'))
let running: RunningConsole | undefined

registerAppScheme()
hardenProcess()
runLifecycle({
  onReady: async (place) => {
    // The service takes longest to stand, so it is on its way while the console's own code is loaded.
    const launcher = createServiceLauncher(app.getAppPath(), app.getPath('userData'), log)
    if (beginsEmbedded(app.getPath('userData'))) launcher.prepare()
    const { startConsole } = await import('./start-console.ts')
    running = startConsole({ log, startService: launcher.start, evaluationRuntime, authorities, place })
  },
  onCalled: (place) => running?.open(place),
  onQuit: async () => running?.stop(),
  onFault: (message, error) => log.fatal({ err: error }, message),
})
