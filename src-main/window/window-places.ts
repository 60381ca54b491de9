import ElectronStore from 'electron-store'
import { screen } from 'electron'
import { besideOf, placementOf, type Placement, type WindowState } from './window-state.ts'

/** Where the windows stood: the first opened of a start has the first place, the second the second, and so on. */
export interface WindowPlaces {
  /** Where the window of a slot opens; a slot that was never used lies beside the given window. */
  readonly placement: (slot: number, beside: WindowState | undefined) => Placement
  readonly keep: (slot: number, state: WindowState) => void
}

export const createWindowPlaces = (): WindowPlaces => {
  const store = new ElectronStore<Record<string, unknown>>({ name: 'window', clearInvalidConfig: true })
  const nameOf = (slot: number): string => (slot === 0 ? 'window' : `window${slot + 1}`)
  return {
    placement: (slot, beside) => {
      const stored = store.get(nameOf(slot)) ?? (beside && besideOf(beside))
      return placementOf(
        stored,
        screen.getAllDisplays().map((display) => display.workArea),
      )
    },
    keep: (slot, state) => store.set(nameOf(slot), state),
  }
}
