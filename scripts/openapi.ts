import { buildOpenApi } from '../src-service/http/plugins/openapi-document.ts'
import { runMain, say } from './lib/say.ts'

await runMain(() => {
  say(JSON.stringify(buildOpenApi(), null, 2))
  return Promise.resolve(0)
})
