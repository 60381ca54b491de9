import type { Settings } from '../../../../src-shared/contract/desktop.ts'
import { zoomBounds } from '../../../../src-shared/contract/desktop.ts'
import { useCommand } from '../../../lib/commands.ts'
import { useSetSettings, useSettings } from '../../../lib/use-desktop.ts'

/** Zoom, theme and density: each is a setting, so that it is kept and reaches every window. */
export const useViewCommands = (): void => {
  const { zoom, density } = useSettings()
  const { mutate } = useSetSettings()
  const change = (changed: Partial<Settings>) => () => mutate(changed)
  const zoomTo = (next: number) => change({ zoom: Math.min(zoomBounds.most, Math.max(zoomBounds.least, next)) })
  useCommand('view.zoomIn', zoomTo(zoom + 1))
  useCommand('view.zoomOut', zoomTo(zoom - 1))
  useCommand('view.zoomReset', zoomTo(0))
  useCommand('view.light', change({ theme: 'light' }))
  useCommand('view.dark', change({ theme: 'dark' }))
  useCommand('view.system', change({ theme: 'system' }))
  useCommand('view.density', change({ density: density === 'compact' ? 'comfortable' : 'compact' }))
}
