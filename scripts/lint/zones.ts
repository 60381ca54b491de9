import * as owner from './owners.ts'
import type { ImportPattern, NamedImport, RestrictedProperty } from './owners.ts'

/** Rules for the files of one zone; where two zones match a file, the later one's rule holds alone. */
export interface Zone {
  readonly files: string[]
  readonly rules: Record<string, ['error', ...unknown[]] | 'error' | 'off'>
}

const imports = (patterns: ImportPattern[], paths: NamedImport[] = []): Zone['rules'] => ({
  'no-restricted-imports': ['error', { patterns, ...(paths.length > 0 ? { paths } : {}) }],
})
const properties = (...list: RestrictedProperty[]): Zone['rules'] => ({
  'no-restricted-properties': ['error', ...list],
})

const path = (regex: string, message: string): ImportPattern => ({ regex, message })
const from = (folders: string, message: string): ImportPattern => path(`^(\\.\\./)+src-(${folders})(/|$)`, message)

const { postgres, pglite, kysely, axios, fastify, electron, react, node } = owner
const drivers = [postgres, pglite]

const shared = [
  from('main|preload|renderer|service', 'src-shared knows nobody: move what both need into src-shared.'),
  electron,
  node,
  axios,
  react,
  fastify,
  kysely,
  ...drivers,
]

const service = [from('main|preload|renderer', 'The service knows no desktop.'), electron, react, axios]
const domain = [
  ...service,
  fastify,
  kysely,
  ...drivers,
  path('\\.\\./(http|sql|carriers|outbox|identity)/', 'The domain speaks through its ports (ports.ts).'),
  path('src-shared/contract', 'The domain does not know the contract: routes translate.'),
  path('^node:(fs|net|http|https|tls|child_process)', 'The domain does no input or output: add a port.'),
]
const behindHttp = [...service, fastify, path('\\.\\./http/', 'Only app.ts knows both HTTP and SQL.')]
const routes = [
  ...service,
  kysely,
  ...drivers,
  path('\\.\\./(sql|carriers|outbox)/', 'A route calls a use-case of src-service/domain; app.ts hands it in.'),
]

const main = [
  from('service', 'The service is forked by path, never imported.'),
  from('renderer|preload', 'The main process does not know the pages.'),
  react,
  fastify,
  kysely,
  ...drivers,
]

const preload = [
  from('main|service|renderer', "The preload knows the contract's types only."),
  {
    ...path('^(\\.\\./)+src-shared/', 'Use import type: the preload carries no code of others.'),
    allowTypeImports: true,
  },
  node,
  axios,
  react,
  fastify,
  kysely,
  ...drivers,
]

const page = [
  from('main|preload|service', 'A page knows src-shared only: go through the contract.'),
  electron,
  node,
  axios,
  fastify,
  kysely,
  ...drivers,
]
const apart = 'The console and the member’s page share src-renderer/components and lib only.'
const noMember = path('(^|/)\\.\\./(.*/)?(member|demonstration)/', apart)
const noConsole = path('(^|/)\\.\\./(.*/)?console/', apart)
const noFeature = path('(^|/)features/', 'Lift what two features need into components or lib.')
const noApp = path('\\./app/', 'app imports features, never the other way round.')
const noComponents = path('\\.\\./components/', 'components import lib, never the other way round.')

const testFiles = ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx', 'tests/**']

export const zones: Zone[] = [
  { files: ['src-shared/**'], rules: imports(shared) },
  { files: ['src-service/**'], rules: imports([...service, ...drivers]) },
  { files: ['src-service/domain/**'], rules: imports(domain) },
  { files: ['src-service/{sql,carriers,outbox}/**'], rules: imports([...behindHttp, ...drivers]) },
  { files: ['src-service/sql/postgres.ts'], rules: imports([...behindHttp, pglite]) },
  {
    files: ['src-service/sql/pglite.ts', 'src-service/sql/pglite-engine.ts'],
    rules: imports([...behindHttp, postgres]),
  },
  { files: ['src-service/http/**'], rules: imports(routes) },
  { files: ['src-service/config.ts'], rules: properties(owner.mathRandom, owner.openExternal) },

  { files: ['src-main/**'], rules: imports([...main, axios], [owner.ipcMain]) },
  { files: ['src-main/ipc/router.ts'], rules: imports([...main, axios]) },
  { files: ['src-main/api/http.ts'], rules: imports(main, [owner.ipcMain]) },
  { files: ['src-main/index.ts'], rules: properties(owner.mathRandom, owner.openExternal, owner.electronIpcMain) },
  {
    files: ['src-main/shell/open-external.ts'],
    rules: properties(owner.mathRandom, owner.processEnv, owner.electronIpcMain),
  },

  { files: ['src-preload/**'], rules: imports(preload, [owner.ipcRenderer]) },
  { files: ['src-preload/bridge.ts'], rules: imports(preload) },

  {
    files: ['src-renderer/**'],
    rules: { ...imports(page), 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' },
  },
  { files: ['src-renderer/console/**'], rules: imports([...page, noMember]) },
  { files: ['src-renderer/{member,demonstration}/**'], rules: imports([...page, noConsole]) },
  { files: ['src-renderer/console/features/**'], rules: imports([...page, noMember, noApp, noFeature]) },
  { files: ['src-renderer/member/features/**'], rules: imports([...page, noConsole, noApp, noFeature]) },
  { files: ['src-renderer/components/**'], rules: imports([...page, noMember, noConsole, noApp, noFeature]) },
  { files: ['src-renderer/lib/**'], rules: imports([...page, noMember, noConsole, noApp, noFeature, noComponents]) },

  {
    files: [...testFiles, 'scripts/**', '*.config.ts'],
    rules: { ...properties(owner.mathRandom), 'no-console': 'off' },
  },
  { files: testFiles, rules: { 'vitest/no-focused-tests': 'error', 'vitest/no-disabled-tests': 'error' } },
  { files: ['*.config.ts', '**/*.d.ts'], rules: { 'import/no-default-export': 'off' } },
]
