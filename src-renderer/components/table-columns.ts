import type { TableLayout } from '../../src-shared/contract/staff-preferences.ts'

/** A column as its person may arrange it. */
export interface ColumnSpec {
  readonly id: string
  /** Its CSS grid track while nobody has set its width. */
  readonly track: string
  /** Its width in pixels while it is pinned and nobody has set it. */
  readonly width: number
  /** Stays: a row without it could not be told from another. */
  readonly always?: boolean
}

export const NARROWEST = 48
export const WIDEST = 1_200

const setWidth = ({ widths }: TableLayout, id: string): number | undefined =>
  widths.find(({ column }) => column === id)?.width

/** The columns that are shown, in their order: the pinned ones first. What a layout names and is no column is passed over. */
export const shownColumns = (specs: readonly ColumnSpec[], layout: TableLayout): readonly ColumnSpec[] => {
  const pinned = layout.pinned.flatMap((id) => specs.filter((spec) => spec.id === id))
  const rest = specs.filter(({ id }) => !layout.pinned.includes(id))
  return [...pinned, ...rest].filter(({ id, always }) => always || !layout.hidden.includes(id))
}

const trackOf = (spec: ColumnSpec, layout: TableLayout): string => {
  const width = setWidth(layout, spec.id) ?? (layout.pinned.includes(spec.id) ? spec.width : undefined)
  return width === undefined ? spec.track : `${width}px`
}

/** The CSS grid tracks of the columns that are shown; the last free one takes what is left, so that no row ends before the window does. */
export const tracksOf = (specs: readonly ColumnSpec[], layout: TableLayout): string => {
  const shown = shownColumns(specs, layout)
  const tracks = shown.map((spec) => trackOf(spec, layout))
  return tracks.some((track) => track.includes('fr')) ? tracks.join(' ') : `${tracks.join(' ')} minmax(0, 1fr)`
}

/** How far from the start of the line each pinned column stays, in pixels. */
export const pinnedOffsets = (specs: readonly ColumnSpec[], layout: TableLayout): Readonly<Record<string, number>> => {
  const offsets: Record<string, number> = {}
  let start = 0
  for (const spec of shownColumns(specs, layout)) {
    if (!layout.pinned.includes(spec.id)) break
    offsets[spec.id] = start
    start += setWidth(layout, spec.id) ?? spec.width
  }
  return offsets
}

/** The layout with this column's width, within the bounds; undefined: as wide as the table makes it. */
export const withWidth = (layout: TableLayout, column: string, width: number | undefined): TableLayout => ({
  ...layout,
  widths: [
    ...layout.widths.filter((one) => one.column !== column),
    ...(width === undefined ? [] : [{ column, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) }]),
  ],
})

const toggled = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id]

export const withHidden = (layout: TableLayout, column: string): TableLayout => ({
  ...layout,
  hidden: toggled(layout.hidden, column),
})

export const withPinned = (layout: TableLayout, column: string): TableLayout => ({
  ...layout,
  pinned: toggled(layout.pinned, column),
})
