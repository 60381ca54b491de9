import { createConfig, lintFromString, type NormalizedProblem } from '@redocly/openapi-core'
import { buildOpenApi } from '../../src-service/http/plugins/openapi-document.ts'

/** What Redocly's recommended rules find in the OpenAPI document. */
export async function lintOpenApi(document: object = buildOpenApi()): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: '/openapi.json', config })
  return found.map(sayProblem)
}

const sayProblem = ({ severity, ruleId, message, location }: NormalizedProblem): string =>
  `${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? '#'})`
