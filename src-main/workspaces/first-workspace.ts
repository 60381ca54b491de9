import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMBEDDED } from '../../src-shared/contract/workspace-kinds.ts'

/** Whether the console begins in the embedded workspace, told before the list of workspaces is read for good (workspace-store.ts); in doubt, no. */
export const beginsEmbedded = (userData: string): boolean => {
  try {
    const stored = JSON.parse(readFileSync(join(userData, 'workspaces.json'), 'utf8')) as {
      list?: { current?: unknown }
    }
    return stored.list?.current === EMBEDDED
  } catch (error) {
    // Without the file no server was ever added.
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
