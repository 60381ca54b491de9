import { buildOpenApi } from '../src-service/openapi-document.ts'
import { runMain, say } from './lib/say.ts'

await runMain(async () => {
  say(JSON.stringify(await buildOpenApi(), null, 2))
  return 0
})
