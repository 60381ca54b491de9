import type { en } from './en.ts'

declare module '../namespaces.ts' {
  interface Namespaces {
    readonly member: typeof en
  }
}
