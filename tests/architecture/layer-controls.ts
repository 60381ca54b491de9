/** A seeded import in a file that does not exist: `refused` must be caught, `allowed` must pass. */
export interface LayerControl {
  readonly layer: string
  readonly from: string
  readonly refused: readonly string[]
  readonly allowed: readonly string[]
}

/** One entry per layer; the test fails when a layer has none. */
export const layerControls: readonly LayerControl[] = [
  {
    layer: 'src-shared/contract',
    from: 'src-shared/contract/seed.ts',
    refused: [
      `import { readFileSync } from 'node:fs'`,
      `import { readFileSync } from 'fs'`,
      `import axios from 'axios'`,
      `import { x } from '../../src-service/domain/x.ts'`,
      `import { x } from '../errors/x'`,
    ],
    allowed: [`import { Type } from 'typebox'`, `import { x } from '../errors/x.ts'`, `export * from './accounts.ts'`],
  },
  {
    layer: 'src-shared',
    from: 'src-shared/phone/seed.ts',
    refused: [
      `import { Type } from 'typebox'`,
      `import type { T } from '../contract/index.ts'`,
      `import { shell } from 'electron'`,
      `type T = import('../../src-main/index.ts').T`,
    ],
    allowed: [`import { parse } from 'libphonenumber-js/max'`, `import { ok } from '../lang/result.ts'`],
  },
  {
    layer: 'src-service/domain',
    from: 'src-service/domain/accounts/seed.ts',
    refused: [
      `import fastify from 'fastify'`,
      `import type { FastifyRequest } from 'fastify'`,
      `import { sql } from 'kysely'`,
      `import { randomInt } from 'node:crypto'`,
      `import type { AccountView } from '../../../src-shared/contract/index.ts'`,
      `import { rows } from '../../sql/accounts.repository.ts'`,
      `import { routes } from '../../http/accounts.routes.ts'`,
      `const later = import('../../carriers/simulated.ts')`,
      `const now = require('pg')`,
    ],
    allowed: [
      `import { AppError } from '../../../src-shared/errors/app-error.ts'`,
      `import type { Ports } from '../ports.ts'`,
      `import { rule } from '../number-changes/rule.ts'`,
    ],
  },
  {
    layer: 'src-service/sql',
    from: 'src-service/sql/seed.repository.ts',
    refused: [
      `import { getAccount } from '../domain/accounts/get-account.ts'`,
      `import { type Account, getAccount } from '../domain/accounts/get-account.ts'`,
      `import { routes } from '../http/accounts.routes.ts'`,
      `import fastify from 'fastify'`,
    ],
    allowed: [
      `import type { Account } from '../domain/accounts/account.ts'`,
      `import { sql } from 'kysely'`,
      `import { states } from '../domain/accounts/types.ts'`,
    ],
  },
  {
    layer: 'src-service/carriers',
    from: 'src-service/carriers/seed.ts',
    refused: [
      `import { resend } from '../domain/verifications/resend-code.ts'`,
      `import { pool } from '../sql/postgres.ts'`,
      `import { routes } from '../http/accounts.routes.ts'`,
    ],
    allowed: [`import type { CodeCarrier } from '../domain/ports.ts'`],
  },
  {
    layer: 'src-service/outbox',
    from: 'src-service/outbox/seed.ts',
    refused: [
      `import { resend } from '../domain/verifications/resend-code.ts'`,
      `import { simulated } from '../carriers/simulated.ts'`,
      `import { Pool } from 'pg'`,
    ],
    allowed: [`import type { OutboxRow } from '../domain/ports.ts'`, `import { randomUUID } from 'node:crypto'`],
  },
  {
    layer: 'src-service/audit',
    from: 'src-service/audit/seed.ts',
    refused: [
      `import { auditChain } from '../sql/audit-chain.repository.ts'`,
      `import { listAuditEvents } from '../domain/audit/list-audit-events.ts'`,
    ],
    allowed: [
      `import { createHash } from 'node:crypto'`,
      `import type { ChainHead } from '../domain/ports/audit-chain.types.ts'`,
    ],
  },
  {
    layer: 'src-service/keys',
    from: 'src-service/keys/seed.ts',
    refused: [`import { pool } from '../sql/postgres.ts'`, `import { rule } from '../domain/claims/rule.ts'`],
    allowed: [`import { createHmac } from 'node:crypto'`, `import type { Sealing } from '../domain/ports.ts'`],
  },
  {
    layer: 'src-service/http',
    from: 'src-service/http/seed.routes.ts',
    refused: [
      `import { accounts } from '../sql/accounts.repository.ts'`,
      `import type { Rows } from '../sql/accounts.repository.ts'`,
      `import { simulated } from '../carriers/simulated.ts'`,
      `export { pool } from '../sql/postgres.ts'`,
      `import { buildApp } from '../app.ts'`,
    ],
    allowed: [
      `import { getAccount } from '../domain/accounts/get-account.ts'`,
      `import { contract } from '../../src-shared/contract/index.ts'`,
      `import type { Config } from '../config.ts'`,
      `import { Type } from 'typebox'`,
    ],
  },
  {
    layer: 'src-service/identity',
    from: 'src-service/identity/seed.ts',
    refused: [`import { pool } from '../sql/postgres.ts'`, `import { Type } from 'typebox'`],
    allowed: [`import Provider from 'oidc-provider'`, `import fastify from 'fastify'`],
  },
  {
    layer: 'src-service/demonstration',
    from: 'src-service/demonstration/seed.ts',
    refused: [
      `import { pool } from '../sql/postgres.ts'`,
      `import { Type } from 'typebox'`,
      `import { routes } from '../http/x.ts'`,
    ],
    allowed: [
      `import { startVerification } from '../domain/verifications/start.ts'`,
      `import type { Rows } from '../sql/rows.ts'`,
    ],
  },
  {
    layer: 'src-service/config.ts',
    from: 'src-service/config.ts',
    refused: [`import { buildApp } from './app.ts'`, `import fastify from 'fastify'`],
    allowed: [`import { Type } from 'typebox'`, `import { readFileSync } from 'node:fs'`],
  },
  {
    layer: 'src-service composition (app, index, embedded)',
    from: 'src-service/embedded.ts',
    refused: [
      `import { app } from 'electron'`,
      `import { Type } from 'typebox'`,
      `import { router } from '../src-main/ipc/router.ts'`,
    ],
    allowed: [
      `import type { MessageEvent } from 'electron'`,
      `import { buildApp } from './app.ts'`,
      `import fastify from 'fastify'`,
    ],
  },
  {
    layer: 'src-main/{ipc,settings,workspaces}',
    from: 'src-main/ipc/seed.ts',
    refused: [
      `import { buildApp } from '../../src-service/app.ts'`,
      `import axios from 'axios'`,
      `import { useState } from 'react'`,
    ],
    allowed: [`import { Value } from 'typebox/value'`, `import { ipcMain } from 'electron'`],
  },
  {
    layer: 'src-main',
    from: 'src-main/api/seed.ts',
    refused: [
      `import type { App } from '../../src-service/app.ts'`,
      `import { Type } from 'typebox'`,
      `import { page } from '../../src-renderer/console/main.tsx'`,
      `import { bridge } from '../../src-preload/bridge.ts'`,
      `import { useState } from 'react'`,
    ],
    allowed: [
      `import axios from 'axios'`,
      `import { SignJWT } from 'jose'`,
      `import { contract } from '../../src-shared/contract/index.ts'`,
    ],
  },
  {
    layer: 'src-preload',
    from: 'src-preload/seed.ts',
    refused: [
      `import { webFrame } from 'electron'`,
      `import * as electron from 'electron'`,
      `import { contract } from '../src-shared/contract/index.ts'`,
      `import { type Bridge } from '../src-shared/contract/index.ts'`,
      `import { readFileSync } from 'node:fs'`,
    ],
    allowed: [
      `import { contextBridge, ipcRenderer } from 'electron'`,
      `import type { Bridge } from '../src-shared/contract/index.ts'`,
    ],
  },
  {
    layer: 'src-renderer/lib',
    from: 'src-renderer/lib/seed.ts',
    refused: [
      `import axios from 'axios'`,
      `import { ipcRenderer } from 'electron'`,
      `import { join } from 'path'`,
      `import { Panel } from '../components/panel.tsx'`,
      `import { bridge } from '../../src-preload/bridge.ts'`,
    ],
    allowed: [`import i18next from 'i18next'`, `import { codes } from '../../src-shared/errors/error-codes.ts'`],
  },
  {
    layer: 'src-renderer/components',
    from: 'src-renderer/components/seed.tsx',
    refused: [
      `import { page } from '../console/features/accounts/account-page.tsx'`,
      `import { join } from 'node:path'`,
    ],
    allowed: [`import Button from '@mui/material/Button'`, `import { useClock } from '../lib/clock.ts'`],
  },
  {
    layer: 'src-renderer/<page>/features/<noun>',
    from: 'src-renderer/console/features/accounts/seed.tsx',
    refused: [
      `import { Case } from '../cases/case-page.tsx'`,
      `import { theme } from '../../app/theme.ts'`,
      `import { Step } from '../../../member/features/set-up/step.tsx'`,
      `import { Phone } from '../../../demonstration/phone.tsx'`,
      `import axios from 'axios'`,
    ],
    allowed: [
      `import { useAccount } from './api/get-account.ts'`,
      `import { Clock } from '../../../components/countdown.tsx'`,
    ],
  },
  {
    layer: 'src-renderer/<page> (app, main.tsx)',
    from: 'src-renderer/demonstration/main.tsx',
    refused: [
      `import { shell } from '../console/app/shell.tsx'`,
      `import { step } from '../member/features/set-up/step.tsx'`,
      `const electron = require('electron')`,
    ],
    allowed: [`import { Phone } from './features/phone/phone.tsx'`, `import { createRoot } from 'react-dom/client'`],
  },
]
