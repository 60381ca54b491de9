import { resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** An absolute path inside the project. */
export const inProject = (...parts: string[]): string => resolve(projectRoot, ...parts)
