import { call } from './bridge.ts'

/** Opens another window of the console, at a place where one is named; main refuses any other address, and too many windows. */
export const openInNewWindow = (place?: string): void =>
  void call('windows.open', place === undefined ? {} : { place }).catch(() => undefined)
