import { ipcMain } from 'electron'
import { serveOperations, type Operations } from './serve-operations.ts'

/** Opens the one door of IPC: a channel for each `staff` and `desktop` entry of the contract, and none besides. */
export const openRouter = (operations: Operations): void => serveOperations(ipcMain, operations)
