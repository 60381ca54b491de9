import type { ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { common } from './common/en.ts'

/**
 * The typed keys of every namespace. A page adds its own beside its catalogue:
 * `declare module '../../lib/i18n/namespaces.ts' { interface Namespaces { console: typeof en } }`.
 */
export interface Namespaces {
  common: typeof common
  errors: Readonly<Record<ErrorCode, string>>
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Namespaces
  }
}
