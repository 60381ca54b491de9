import { ipcRenderer } from 'electron'
import type { DesktopEvent } from '../src-shared/contract/events.ts'
import type { Bridge } from '../src-shared/contract/index.ts'

/** `EVENTS_CHANNEL` of the contract, repeated because the preload carries no code of others; a test holds them equal. */
const eventsChannel = 'events'

const subscribe = (listener: (event: DesktopEvent) => void): (() => void) => {
  const pass = (_event: unknown, data: DesktopEvent): void => listener(data)
  ipcRenderer.on(eventsChannel, pass)
  return () => {
    ipcRenderer.off(eventsChannel, pass)
  }
}

/** `window.bridge`: one named function for each operation. The page never sees Electron, a channel's name or an event object. */
export const bridge = Object.freeze({
  accounts: Object.freeze({
    search: (input) => ipcRenderer.invoke('accounts.search', input),
    recent: () => ipcRenderer.invoke('accounts.recent'),
    get: (input) => ipcRenderer.invoke('accounts.get', input),
    memberView: (input) => ipcRenderer.invoke('accounts.memberView', input),
    timeline: (input) => ipcRenderer.invoke('accounts.timeline', input),
    reveal: (input) => ipcRenderer.invoke('accounts.reveal', input),
    sendSetupLink: (input) => ipcRenderer.invoke('accounts.sendSetupLink', input),
    sendCheckLink: (input) => ipcRenderer.invoke('accounts.sendCheckLink', input),
    addNote: (input) => ipcRenderer.invoke('accounts.addNote', input),
    presence: (input) => ipcRenderer.invoke('accounts.presence', input),
  }),
  verifications: Object.freeze({
    resend: (input) => ipcRenderer.invoke('verifications.resend', input),
  }),
  numberChanges: Object.freeze({
    request: (input) => ipcRenderer.invoke('numberChanges.request', input),
    cancel: (input) => ipcRenderer.invoke('numberChanges.cancel', input),
    approve: (input) => ipcRenderer.invoke('numberChanges.approve', input),
    refuse: (input) => ipcRenderer.invoke('numberChanges.refuse', input),
    list: (input) => ipcRenderer.invoke('numberChanges.list', input),
  }),
  deadEnds: Object.freeze({
    list: (input) => ipcRenderer.invoke('deadEnds.list', input),
  }),
  numberReleases: Object.freeze({
    request: (input) => ipcRenderer.invoke('numberReleases.request', input),
    approve: (input) => ipcRenderer.invoke('numberReleases.approve', input),
    cancel: (input) => ipcRenderer.invoke('numberReleases.cancel', input),
    list: (input) => ipcRenderer.invoke('numberReleases.list', input),
  }),
  duplicateCases: Object.freeze({
    list: (input) => ipcRenderer.invoke('duplicateCases.list', input),
    get: (input) => ipcRenderer.invoke('duplicateCases.get', input),
    decide: (input) => ipcRenderer.invoke('duplicateCases.decide', input),
  }),
  auditEvents: Object.freeze({
    recordExport: (input) => ipcRenderer.invoke('auditEvents.recordExport', input),
    list: (input) => ipcRenderer.invoke('auditEvents.list', input),
  }),
  policies: Object.freeze({
    list: (input) => ipcRenderer.invoke('policies.list', input),
    set: (input) => ipcRenderer.invoke('policies.set', input),
    history: (input) => ipcRenderer.invoke('policies.history', input),
  }),
  figures: Object.freeze({
    get: (input) => ipcRenderer.invoke('figures.get', input),
  }),
  activity: Object.freeze({
    list: (input) => ipcRenderer.invoke('activity.list', input),
    events: (input) => ipcRenderer.invoke('activity.events', input),
  }),
  outbox: Object.freeze({
    failed: (input) => ipcRenderer.invoke('outbox.failed', input),
    retry: (input) => ipcRenderer.invoke('outbox.retry', input),
  }),
  staffDrafts: Object.freeze({
    get: (input) => ipcRenderer.invoke('staffDrafts.get', input),
    keep: (input) => ipcRenderer.invoke('staffDrafts.keep', input),
  }),
  staffNews: Object.freeze({
    list: (input) => ipcRenderer.invoke('staffNews.list', input),
    markRead: (input) => ipcRenderer.invoke('staffNews.markRead', input),
  }),
  sendDecisions: Object.freeze({
    list: (input) => ipcRenderer.invoke('sendDecisions.list', input),
  }),
  staffPreferences: Object.freeze({
    get: () => ipcRenderer.invoke('staffPreferences.get'),
    setTable: (input) => ipcRenderer.invoke('staffPreferences.setTable', input),
  }),
  savedViews: Object.freeze({
    list: () => ipcRenderer.invoke('savedViews.list'),
    create: (input) => ipcRenderer.invoke('savedViews.create', input),
    update: (input) => ipcRenderer.invoke('savedViews.update', input),
    remove: (input) => ipcRenderer.invoke('savedViews.remove', input),
  }),
  demonstration: Object.freeze({
    advanceClock: (input) => ipcRenderer.invoke('demonstration.advanceClock', input),
  }),
  session: Object.freeze({
    get: () => ipcRenderer.invoke('session.get'),
    signIn: (input) => ipcRenderer.invoke('session.signIn', input),
    signInInBrowser: () => ipcRenderer.invoke('session.signInInBrowser'),
    cancelSignIn: () => ipcRenderer.invoke('session.cancelSignIn'),
    signOut: () => ipcRenderer.invoke('session.signOut'),
  }),
  settings: Object.freeze({
    get: () => ipcRenderer.invoke('settings.get'),
    set: (input) => ipcRenderer.invoke('settings.set', input),
  }),
  workspace: Object.freeze({
    status: () => ipcRenderer.invoke('workspace.status'),
    restartService: () => ipcRenderer.invoke('workspace.restartService'),
    resetDemonstration: () => ipcRenderer.invoke('workspace.resetDemonstration'),
    openDemonstration: (input) => ipcRenderer.invoke('workspace.openDemonstration', input),
  }),
  workspaces: Object.freeze({
    list: () => ipcRenderer.invoke('workspaces.list'),
    add: (input) => ipcRenderer.invoke('workspaces.add', input),
    change: (input) => ipcRenderer.invoke('workspaces.change', input),
    switch: (input) => ipcRenderer.invoke('workspaces.switch', input),
    remove: (input) => ipcRenderer.invoke('workspaces.remove', input),
  }),
  windows: Object.freeze({
    open: (input) => ipcRenderer.invoke('windows.open', input),
    tellCommands: (input) => ipcRenderer.invoke('windows.tellCommands', input),
  }),
  clipboard: Object.freeze({
    copyForAMinute: (input) => ipcRenderer.invoke('clipboard.copyForAMinute', input),
  }),
  files: Object.freeze({
    saveCsv: (input) => ipcRenderer.invoke('files.saveCsv', input),
    savePdf: (input) => ipcRenderer.invoke('files.savePdf', input),
    print: (input) => ipcRenderer.invoke('files.print', input),
  }),
  events: Object.freeze({ subscribe }),
} satisfies Bridge)
