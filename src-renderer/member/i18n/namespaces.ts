import type { en } from './en.ts'

declare module '../../lib/i18n/namespaces.ts' {
  interface Namespaces {
    readonly member: typeof en
  }
}
