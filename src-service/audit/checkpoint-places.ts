import { open, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckpointPlace } from '../domain/ports/audit-chain.types.ts'

/** A folder with one file a day (UTC), `2026-11-23.checkpoints`, to which notes are appended and flushed; made where it is missing. */
export const checkpointFolder = (folder: string): CheckpointPlace => ({
  async keep(note, at) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await open(join(folder, `${at.toISOString().slice(0, 10)}.checkpoints`), 'a', 0o600)
    try {
      await file.appendFile(note)
      await file.sync()
    } finally {
      await file.close()
    }
  },
})

const WITHIN_MS = 10_000

/** An https address that takes each note as the body of a POST and answers 2xx once it is kept. */
export const checkpointUrl = (url: string): CheckpointPlace => ({
  async keep(note) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: note,
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`the place of the checkpoints answered ${answer.status}`)
  },
})

/** The place that was configured: an https address or a folder. */
export const checkpointPlace = (place: string): CheckpointPlace =>
  /^https?:\/\//.test(place) ? checkpointUrl(place) : checkpointFolder(place)
