import { zoomBounds } from '../../../../src-shared/contract/desktop.ts'
import { useCommand } from '../../../lib/commands.ts'
import { useSetSettings, type SettingsChange } from '../../../lib/use-desktop.ts'

const zoomBy =
  (steps: number): SettingsChange =>
  ({ zoom }) => ({ zoom: Math.min(zoomBounds.most, Math.max(zoomBounds.least, zoom + steps)) })

const otherDensity: SettingsChange = ({ density }) => ({
  density: density === 'compact' ? 'comfortable' : 'compact',
})

/** Zoom, theme and density: each is a setting, so that it is kept and reaches every window. */
export const useViewCommands = (): void => {
  const { mutate } = useSetSettings()
  const change = (changed: SettingsChange) => () => mutate(changed)
  useCommand('view.zoomIn', change(zoomBy(1)))
  useCommand('view.zoomOut', change(zoomBy(-1)))
  useCommand('view.zoomReset', change({ zoom: 0 }))
  useCommand('view.light', change({ theme: 'light' }))
  useCommand('view.dark', change({ theme: 'dark' }))
  useCommand('view.highContrast', change({ theme: 'high_contrast' }))
  useCommand('view.system', change({ theme: 'system' }))
  useCommand('view.density', change(otherDensity))
}
