import {
  operationEntries,
  type BridgeKey,
  type Input,
  type KeysFor,
  type OperationKey,
  type Reply,
} from '../../src-shared/contract/index.ts'
import { AppError, toWire, type WireError } from '../../src-shared/errors/app-error.ts'
import { err, ok, type Result } from '../../src-shared/lang/result.ts'
import { plainCopy } from './plain-data.ts'
import { requireInput, requireReply } from './schemas.ts'
import { requireTrusted, type InvokeEvent, type WindowRole } from './sender.ts'

/** Whose window called: some operations are about the caller's own window. */
export interface Caller {
  readonly webContentsId: number
}

/** One typed function for each `desktop` entry; a missing one does not compile. */
export type DesktopHandlers = {
  readonly [K in KeysFor<'desktop'>]: (input: Input<K>, caller: Caller) => Promise<Reply<K>>
}

/** Calls a `staff` operation of the service; throws `AppError`. */
export type CallService = <K extends KeysFor<'staff'>>(key: K, input: Input<K>) => Promise<Reply<K>>

/** Who answers, and who is told of a fault. */
export interface Operations {
  readonly callService: CallService
  readonly desktop: DesktopHandlers
  readonly roleOf: (webContentsId: number) => WindowRole | undefined
  readonly reportFault: (key: OperationKey, error: unknown) => void
}

/** The part of Electron's IPC that is used: one handler for each channel. */
export interface IpcPort {
  readonly handle: (
    channel: string,
    listener: (event: InvokeEvent, ...payload: unknown[]) => Promise<Result<unknown, WireError>>,
  ) => void
}

type Run = (input: unknown, caller: Caller) => Promise<unknown>

const inputOf = (key: OperationKey, payload: readonly unknown[]): unknown => {
  if (payload.length > 1) throw new AppError('validation_failed', { fields: [{ field: '', message: 'is one object' }] })
  const input = plainCopy(payload[0] ?? {})
  requireInput(key, input)
  return input
}

const runnerOf = (key: OperationKey, audience: string, operations: Operations): Run | undefined => {
  if (audience === 'staff') return (input) => operations.callService(key as KeysFor<'staff'>, input as never)
  if (audience === 'desktop') return operations.desktop[key as KeysFor<'desktop'>] as Run
  return undefined
}

/** The keys that cross IPC, each of which is a channel of the same name. */
export const bridgeKeys: readonly BridgeKey[] = operationEntries.flatMap(([key, { audience }]) =>
  audience === 'staff' || audience === 'desktop' ? [key as BridgeKey] : [],
)

/** Serves each `staff` and `desktop` entry: sender, schema, handler, reply's schema; a refusal is a coded error as data, never a throw. */
export const serveOperations = (ipc: IpcPort, operations: Operations): void => {
  for (const [key, { audience }] of operationEntries) {
    const run = runnerOf(key, audience, operations)
    if (run === undefined) continue
    ipc.handle(key, async (event, ...payload) => {
      try {
        requireTrusted(event, operations.roleOf)
        const reply = await run(inputOf(key, payload), { webContentsId: event.sender.id })
        requireReply(key, reply)
        return ok(reply)
      } catch (error) {
        if (!(error instanceof AppError)) operations.reportFault(key, error)
        return err(toWire(error))
      }
    })
  }
}
