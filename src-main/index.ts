import './node-polyfill.ts'
import { join } from 'node:path'
import { app } from 'electron'
import { createLog } from './log/log.ts'
import { runLifecycle } from './shell/lifecycle.ts'
import { registerAppScheme } from './window/app-protocol.ts'
import { hardenProcess } from './window/harden-process.ts'
import { startConsole, type RunningConsole } from './start-console.ts'

const evaluationRuntime = process.env['LINEKEEPER_EVALUATION_RUNTIME'] === '1'
const log = createLog(join(app.getPath('userData'), 'logs'))
let running: RunningConsole | undefined

registerAppScheme()
hardenProcess()
runLifecycle({
  onReady: async (place) => {
    running = startConsole({ log, evaluationRuntime, place })
  },
  onCalled: (place) => running?.open(place),
  onQuit: async () => running?.stop(),
  onFault: (message, error) => log.fatal({ err: error }, message),
})
