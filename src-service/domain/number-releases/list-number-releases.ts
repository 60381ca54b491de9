import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readPage } from '../lists/cursor.ts'
import type { NumberReleaseList, NumberReleaseRow, NumberReleasesShown } from '../ports/number-release-list.ts'

/** The releases over all accounts, newest first (R3). Errors: `release_off`, `cursor_invalid`. */
export async function listNumberReleases(
  releases: NumberReleaseList,
  input: { readonly show?: NumberReleasesShown; readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly rows: readonly NumberReleaseRow[]
  readonly nextCursor: string | null
}> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => releases.read({ show: input.show ?? 'all', ...page }),
    ({ release }) => [release.requestedAt.getTime(), release.id],
  )
  if (!read.numberRelease) throw new AppError('release_off', { whoCanLift: 'supervisor' })
  return { now: read.now, rows, nextCursor }
}
