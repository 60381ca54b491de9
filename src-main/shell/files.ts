import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, dialog, webContents, type WebContents } from 'electron'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Input } from '../../src-shared/contract/index.ts'
import type { Caller, DesktopHandlers } from '../ipc/serve-operations.ts'
import { csvOf } from './csv.ts'

export interface FilesDependencies {
  /** Answers, when a file is asked for, what writes its audit event; that throws where it cannot, and then nothing leaves the console. */
  readonly recorder: () => (exported: Input<'auditEvents.recordExport'>) => Promise<unknown>
}

type FileHandlers = Pick<DesktopHandlers, 'files.saveCsv' | 'files.savePdf' | 'files.print'>

const pageOf = ({ webContentsId }: Caller): WebContents => {
  const page = webContents.fromId(webContentsId)
  if (page === undefined) throw new AppError('request_refused')
  return page
}

const askWhere = async (page: WebContents, name: string, ending: string): Promise<string | undefined> => {
  const window = BrowserWindow.fromWebContents(page)
  const options = { defaultPath: `${name}.${ending}`, filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || !filePath ? undefined : filePath
}

const write = async (path: string, content: string | Uint8Array): Promise<{ saved: string }> => {
  await writeFile(path, content).catch(() => {
    throw new AppError('file_not_saved')
  })
  return { saved: basename(path) }
}

const print = (page: WebContents): Promise<boolean> =>
  new Promise((resolve) => page.print({ printBackground: false }, (printed) => resolve(printed)))

/** What leaves the console as a file or on paper: the person says where, the audit trail hears of it, then it is written. */
export const createFiles = ({ recorder }: FilesDependencies): FileHandlers => ({
  'files.saveCsv': async ({ exported, name, columns, rows }, caller) => {
    const record = recorder()
    const path = await askWhere(pageOf(caller), name, 'csv')
    if (path === undefined) return { saved: null }
    await record({ exported, rows: rows.length })
    return write(path, csvOf(columns, rows))
  },
  'files.savePdf': async ({ accountId, name }, caller) => {
    const record = recorder()
    const page = pageOf(caller)
    const path = await askWhere(page, name, 'pdf')
    if (path === undefined) return { saved: null }
    await record({ exported: 'account_page', rows: 1, accountId })
    return write(path, await page.printToPDF({ printBackground: true, pageSize: 'A4' }))
  },
  'files.print': async ({ accountId }, caller) => {
    await recorder()({ exported: 'account_page', rows: 1, accountId })
    return { printed: await print(pageOf(caller)) }
  },
})
