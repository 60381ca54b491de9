import { never, types, values } from './layer.ts'
import type { Allowed, Layer } from './layer.ts'

const leaf = '^src-shared/(?:errors|phone|lang)/'
const fastify = ['^fastify(?:-plugin)?$', '^@fastify/']
const typebox = ['^typebox(?:/|$)']
const react = [
  '^react(?:-dom)?(?:/|$)',
  '^@mui/',
  '^@emotion/',
  '^@tanstack/',
  '^react-router(?:/|$)',
  '^react-hook-form$',
  '^i18next$',
  '^react-i18next$',
  '^country-flag-icons(?:/|$)',
  '^(?:react-markdown|remark-gfm|rehype-slug)$',
]
const notARenderer = [
  ...never('the renderer has no Electron: it asks through src-renderer/lib/bridge.ts', '^electron(?:/|$)'),
  ...never('the renderer has no Node', '^node:'),
  ...never('HTTP leaves only from the main process: ask through src-renderer/lib/bridge.ts', '^axios$'),
  ...never(
    'console, member and demonstration are three programs: share through src-renderer/{components,lib}',
    '^src-renderer/',
  ),
]
/** The domain's vocabulary without its use-cases: types and ports, whose values may be constants. */
const domainTypesAndPorts: readonly Allowed[] = [
  ...values('^src-service/domain/(?:.*/)?(?:[a-z0-9-]+\\.)?(?:ports|types)\\.ts$'),
  ...types('^src-service/domain/'),
]
const onlyTypesOfTheDomain = never(
  'the domain lends its types and ports, never its use-cases (import type)',
  '^src-service/domain/',
)

/** Who may import whom. The first row whose pattern fits a file speaks for it; a file without a row is refused. */
export const layers: readonly Layer[] = [
  {
    name: 'src-shared/contract',
    files: '^src-shared/contract/',
    imports: values('^src-shared/'),
    packages: values(...typebox),
    nodeBuiltIns: false,
    refusals: never('src-shared runs anywhere and does no I/O', '^node:', '^electron(?:/|$)', '^react(?:/|$)', '^src-'),
  },
  {
    name: 'src-shared',
    files: '^src-shared/',
    imports: values('^src-shared/(?!contract/)'),
    packages: values('^libphonenumber-js(?:/|$)'),
    nodeBuiltIns: false,
    refusals: [
      ...never('the contract stands on errors, phone and lang, not under them', '^src-shared/contract/'),
      ...never('typebox belongs to src-shared/contract', ...typebox),
      ...never('src-shared runs anywhere and does no I/O', '^node:', '^electron(?:/|$)', '^react(?:/|$)', '^src-'),
    ],
  },
  {
    name: 'src-service/domain',
    files: '^src-service/domain/',
    imports: values(leaf, '^src-service/domain/'),
    packages: [],
    nodeBuiltIns: false,
    refusals: [
      ...never('a rule speaks domain, not wire: the contract belongs to http', '^src-shared/contract/'),
      ...never('a rule knows no framework', ...fastify, ...typebox),
      ...never(
        'a rule reaches the database through ports.ts only',
        '^src-service/sql/',
        '^pg$',
        '^kysely$',
        '^@electric-sql/',
      ),
      ...never('a rule is pure: time, random and keys are passed in', '^node:'),
      ...never('a rule knows nothing of the layers around it', '^src-service/'),
    ],
  },
  {
    name: 'src-service/sql',
    files: '^src-service/sql/',
    imports: [...values('^src-service/sql/', '^src-service/keys/', leaf), ...domainTypesAndPorts],
    packages: values('^kysely(?:/|$)', '^pg$', '^@electric-sql/pglite(?:/|$)', '^ulid$', '^tar$'),
    nodeBuiltIns: true,
    refusals: [...onlyTypesOfTheDomain, ...never('SQL is asked, it never asks', '^src-service/http/', ...fastify)],
  },
  {
    name: 'src-service/carriers',
    files: '^src-service/carriers/',
    imports: [...values('^src-service/carriers/', leaf), ...domainTypesAndPorts],
    packages: [...values('^twilio$', '^cockatiel$', '^nodemailer$', '^standardwebhooks$'), ...types('^pino$')],
    nodeBuiltIns: true,
    refusals: [
      ...onlyTypesOfTheDomain,
      ...never('a carrier is a pipe behind CodeCarrier', '^src-service/', '^pg$', '^kysely$', ...fastify),
    ],
  },
  {
    name: 'src-service/outbox',
    files: '^src-service/outbox/',
    imports: [...values('^src-service/outbox/', leaf), ...domainTypesAndPorts],
    packages: types('^pino$'),
    nodeBuiltIns: true,
    refusals: [
      ...onlyTypesOfTheDomain,
      ...never('the worker reaches rows and carriers through ports', '^src-service/', '^pg$', '^kysely$', ...fastify),
    ],
  },
  {
    name: 'src-service/audit',
    files: '^src-service/audit/',
    imports: [...values('^src-service/audit/', leaf), ...domainTypesAndPorts],
    packages: values('^canonicalize$'),
    nodeBuiltIns: true,
    refusals: [
      ...onlyTypesOfTheDomain,
      ...never('the sealer reaches rows through a port', '^src-service/', '^pg$', '^kysely$', ...fastify),
    ],
  },
  {
    name: 'src-service/keys',
    files: '^src-service/keys/',
    imports: [...values('^src-service/keys/', leaf), ...domainTypesAndPorts],
    packages: [],
    nodeBuiltIns: true,
    refusals: [
      ...onlyTypesOfTheDomain,
      ...never('keys and ciphers know no database and no wire', '^src-service/', ...fastify),
    ],
  },
  {
    name: 'src-service/http',
    files: '^src-service/http/',
    imports: [
      ...values('^src-service/http/', '^src-service/domain/', '^src-shared/'),
      ...types('^src-service/config\\.ts$'),
    ],
    packages: [
      ...values(...fastify, ...typebox, '^jose$', '^openid-client$', '^ulid$', '^standardwebhooks$'),
      ...types('^pino$'),
    ],
    nodeBuiltIns: true,
    refusals: [
      ...never('a route calls a use-case; it sees no SQL', '^src-service/sql/', '^pg$', '^kysely$', '^@electric-sql/'),
      ...never('a route calls a use-case; it sees no carrier', '^src-service/carriers/'),
      ...never('app.ts puts the parts together', '^src-service/'),
    ],
  },
  {
    name: 'src-service/identity',
    files: '^src-service/identity/',
    imports: [
      ...values('^src-service/identity/', '^src-shared/'),
      ...types('^src-service/domain/', '^src-service/config\\.ts$', '^src-service/demonstration/'),
    ],
    packages: [...values(...fastify, '^oidc-provider$', '^jose$'), ...types('^pino$')],
    nodeBuiltIns: true,
    refusals: [
      ...never('typebox belongs to the contract, the routes and the settings', ...typebox),
      ...never('the embedded provider keeps its own state and knows people by types only', '^src-service/'),
    ],
  },
  {
    name: 'src-service/demonstration',
    files: '^src-service/demonstration/',
    imports: [
      ...values('^src-service/demonstration/', '^src-service/domain/', '^src-shared/'),
      ...types('^src-service/sql/', '^src-service/keys/', '^src-service/carriers/', '^src-service/config\\.ts$'),
    ],
    packages: [...values(...fastify, '^ulid$', '^standardwebhooks$'), ...types('^kysely$', '^pino$')],
    nodeBuiltIns: true,
    refusals: [
      ...never('typebox belongs to the contract, the routes and the settings', ...typebox),
      ...never(
        'demonstration data is made through the domain and the types of sql',
        '^src-service/',
        '^pg$',
        '^@electric-sql/',
      ),
    ],
  },
  {
    name: 'src-service/config.ts',
    files: '^src-service/config\\.ts$',
    imports: values(leaf, '^src-service/keys/'),
    packages: values(...typebox),
    nodeBuiltIns: true,
    refusals: never('the configuration is read before anything else exists', '^src-service/', ...fastify),
  },
  {
    name: 'src-service composition (app, index, embedded)',
    files: '^src-service/[a-z0-9-]+(?:\\.(?:d|test))?\\.ts$',
    imports: values('^src-service/', '^src-shared/', '^package\\.json$'),
    packages: [
      ...values(...fastify, '^kysely(?:/|$)', '^pino$', '^ulid$', '^jose$', '^openid-client$', '^dc-polyfill$'),
      ...types('^electron(?:/|$)', '^pg$', '^@electric-sql/pglite(?:/|$)'),
    ],
    nodeBuiltIns: true,
    refusals: [
      ...never('the service is plain Node; parent-process.ts knows only its parent port, by type', '^electron(?:/|$)'),
      ...never('typebox belongs to the contract, the routes and the settings', ...typebox),
      ...never('the service knows none of the programs that call it', '^src-'),
    ],
  },
  {
    name: 'src-main/{ipc,settings,workspaces}',
    files: '^src-main/(?:ipc|settings|workspaces)/',
    imports: values('^src-main/', '^src-shared/'),
    packages: values('^electron(?:/|$)', '^electron-store$', '^pino$', '^ulid$', ...typebox),
    nodeBuiltIns: true,
    refusals: [
      ...never('the service is forked by its path, not imported', '^src-service/'),
      ...never('main knows no page', '^src-renderer/', '^react(?:/|$)', '^src-'),
    ],
  },
  {
    name: 'src-main',
    files: '^src-main/',
    imports: values('^src-main/', '^src-shared/'),
    packages: values(
      '^electron(?:/|$)',
      '^electron-store$',
      '^axios$',
      '^jose$',
      '^pino$',
      '^ulid$',
      '^dc-polyfill$',
      '^csv-stringify/sync$',
    ),
    nodeBuiltIns: true,
    refusals: [
      ...never('the service is forked by its path, not imported', '^src-service/'),
      ...never('main knows no page', '^src-renderer/', '^react(?:/|$)', '^src-'),
      ...never('typebox belongs to src-main/{ipc,settings,workspaces}', ...typebox),
    ],
  },
  {
    name: 'src-preload',
    files: '^src-preload/',
    imports: [...values('^src-preload/'), ...types('^src-shared/contract/')],
    packages: [{ to: '^electron$', names: ['contextBridge', 'ipcRenderer'] }, ...types('^electron$')],
    nodeBuiltIns: false,
    refusals: [
      ...never('the preload takes contextBridge and ipcRenderer from Electron, nothing else', '^electron(?:/|$)'),
      ...never('the preload knows the contract by type only', '^src-shared/'),
      ...never('the preload stays small enough to be read', '^src-', '^node:'),
    ],
  },
  {
    name: 'src-renderer/lib',
    files: '^src-renderer/lib/',
    imports: values('^src-renderer/lib/', '^src-shared/'),
    packages: values(...react),
    nodeBuiltIns: false,
    refusals: [...never('lib stands below components and pages', '^src-renderer/'), ...notARenderer],
  },
  {
    name: 'src-renderer/components',
    files: '^src-renderer/components/',
    imports: values('^src-renderer/(?:components|lib)/', '^src-shared/'),
    packages: values(...react),
    nodeBuiltIns: false,
    refusals: [...never('components stand below the pages', '^src-renderer/'), ...notARenderer],
  },
  {
    name: 'src-renderer/<page>/features/<noun>',
    files: '^src-renderer/(console|member|demonstration)/features/([^/]+)/',
    imports: values(
      '^src-renderer/$1/features/$2/',
      '^src-renderer/(?:components|lib)/',
      '^src-shared/',
      '^(?:docs/rules|CHANGELOG)\\.md',
    ),
    packages: values(...react),
    nodeBuiltIns: false,
    refusals: [
      ...never('a feature imports no sibling feature: share through components or lib', '^src-renderer/$1/features/'),
      ...never('a feature stands below the app that shows it', '^src-renderer/$1/'),
      ...notARenderer,
    ],
  },
  {
    name: 'src-renderer/<page> (app, main.tsx)',
    files: '^src-renderer/(console|member|demonstration)/(?!features/[^/]+$)',
    imports: values('^src-renderer/$1/', '^src-renderer/(?:components|lib)/', '^src-shared/'),
    packages: values(...react),
    nodeBuiltIns: false,
    refusals: notARenderer,
  },
]

/** What a unit test beside its file may import on top of its layer. */
export const besideTests: Pick<Layer, 'imports' | 'packages' | 'nodeBuiltIns'> = {
  imports: values('^tests/support/'),
  packages: values('^vitest$', '^fast-check$', '^@testing-library/'),
  nodeBuiltIns: true,
}
