import { Compile } from 'typebox/compile'
import { defaultSettings, Settings } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'

const check = Compile(Settings)

/** The settings in a file's content: each one that is not valid (any more) is its default. */
export const readSettings = (stored: unknown): Settings => {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  return Object.keys(defaultSettings).reduce<Settings>((settings, name) => {
    const value: unknown = Reflect.get(stored, name)
    const candidate: unknown = { ...settings, [name]: value }
    return value !== undefined && check.Check(candidate) ? candidate : settings
  }, defaultSettings)
}

/** The settings after a change; those left out stay. Throws `setting_invalid`. */
export const changeSettings = (settings: Settings, change: Partial<Settings>): Settings => {
  const changed: unknown = { ...settings, ...change }
  if (!check.Check(changed)) throw new AppError('setting_invalid')
  return changed
}
