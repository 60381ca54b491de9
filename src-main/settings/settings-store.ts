import ElectronStore from 'electron-store'
import type { Settings } from '../../src-shared/contract/desktop.ts'
import { changeSettings, readSettings } from './settings.ts'

export interface SettingsStore {
  readonly get: () => Settings
  readonly set: (change: Partial<Settings>) => Settings
}

/** The settings on this computer; a damaged file counts as empty. */
export const createSettingsStore = (onChange: (settings: Settings) => void): SettingsStore => {
  const store = new ElectronStore<{ settings?: unknown }>({ name: 'settings', clearInvalidConfig: true })
  const get = (): Settings => readSettings(store.get('settings'))
  return {
    get,
    set: (change) => {
      const settings = changeSettings(get(), change)
      store.set('settings', settings)
      onChange(settings)
      return settings
    },
  }
}
