import { lintOpenApi } from './lib/openapi-lint.ts'
import { runMain, say } from './lib/say.ts'

await runMain(async () => {
  const found = await lintOpenApi()
  say(found.length === 0 ? 'The OpenAPI document keeps every recommended rule.' : found.join('\n'))
  return found.length === 0 ? 0 : 1
})
