import Fastify from 'fastify'
import scalar from '@scalar/fastify-api-reference'

/** The browsable reference: its page, with `__CSP_NONCE__` where the nonce of each response goes, and the script that draws it. */
export interface ReferencePage {
  readonly html: string
  readonly script: string
}

const given = {
  url: '/v1/openapi.json',
  pageTitle: 'Linekeeper API',
  nonce: '__CSP_NONCE__',
  // It only reads: whoever looks at it in the browser of a member must not act as that member by a click.
  hideTestRequestButton: true,
  hideClientButton: true,
  // Nothing is loaded from elsewhere, nothing is told elsewhere.
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  documentDownloadType: 'direct',
  operationTitleSource: 'summary',
  defaultOpenAllTags: false,
  favicon: 'data:,',
} as const

/** Stands in the page for the address of the script. */
export const REFERENCE_SCRIPT = '__REFERENCE_SCRIPT__'

/** Made once, at build time, by Scalar's own plugin: the service never loads it and serves the two as it serves any other page. */
export async function makeReferencePage(): Promise<ReferencePage> {
  const app = Fastify()
  await app.register(scalar, { routePrefix: '/reference', configuration: { ...given, cdn: REFERENCE_SCRIPT } })
  const [page, script] = await Promise.all([app.inject('/reference/'), app.inject('/reference/js/scalar.js')])
  await app.close()
  if (page.statusCode !== 200 || script.statusCode !== 200) throw new Error('Scalar gave no reference page')
  return { html: page.body.replace('<html>', '<html lang="en">'), script: script.body }
}
