import Box from '@mui/material/Box'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  columnPinningFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'
import { useEffect, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import type { TableLayout } from '../../src-shared/contract/staff-preferences.ts'
import { ColumnHead } from './column-head.tsx'
import { tableStyles } from './data-table-styles.ts'
import { pinnedOffsets, tracksOf, withWidth, type ColumnSpec } from './table-columns.ts'
import { useRowFocus } from './use-row-focus.ts'

export const features = tableFeatures({ columnVisibilityFeature, columnPinningFeature })
export type TableColumn<Row extends RowData> = ColumnDef<typeof features, Row>

/** How the columns are arranged by whoever looks at them. */
export interface Arrangement {
  readonly specs: readonly ColumnSpec[]
  readonly layout: TableLayout
  readonly onLayout: (layout: TableLayout) => void
  readonly labelOf: (id: string) => string
  /** Absent for a column that the service has no order by. */
  readonly sortOf: (
    id: string,
  ) => { readonly sorted: 'ascending' | 'descending' | undefined; readonly onSort: () => void } | undefined
}

export interface DataTableHandle {
  readonly focusFirst: () => boolean
}

interface DataTableProps<Row extends RowData> {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  /** CSS grid tracks, one for each column; an arrangement brings its own. */
  readonly tracks?: string
  readonly arrangement?: Arrangement | undefined
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly rowHeight: number
  readonly onOpen?: (row: Row) => void
  /** Opens a row beside what is shown: a click with Ctrl or the command key or by the middle button, or Ctrl+Enter. */
  readonly onOpenAside?: (row: Row) => void
  readonly onLeaveTop?: () => void
  /** Asked for when the last rows come into view. */
  readonly onEnd?: (() => void) | undefined
  /** The answer is of an earlier question: shown, but quieter. */
  readonly stale?: boolean
  readonly selectedId?: string | undefined
  readonly ref?: Ref<DataTableHandle>
}

/** The table knows blocks of so many rows around those in view: with all of them each further page would cost as much as there are rows already. */
const BLOCK = 64

/** A long list with a keyboard: arrows move, Enter opens, only the rows in view exist. */
export function DataTable<Row extends RowData>({
  label,
  columns,
  tracks = '',
  arrangement,
  rows,
  rowId,
  rowHeight,
  onOpen,
  onOpenAside,
  onLeaveTop,
  onEnd,
  stale = false,
  selectedId,
  ref,
}: DataTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const layout = arrangement?.layout
  const state = useMemo(
    () => ({
      columnVisibility: Object.fromEntries((layout?.hidden ?? []).map((id) => [id, false])),
      columnPinning: { start: [...(layout?.pinned ?? [])], end: [] },
    }),
    [layout],
  )
  const offsets = useMemo(
    () => (arrangement ? pinnedOffsets(arrangement.specs, arrangement.layout) : {}),
    [arrangement],
  )
  const shownTracks = arrangement ? tracksOf(arrangement.specs, arrangement.layout) : tracks
  const placeOf = (id: string) =>
    id in offsets ? { className: 'pinned', style: { insetInlineStart: offsets[id] } } : undefined
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoised by the React Compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  })
  const focus = useRowFocus(scroller, rows.length, (index) => virtual.scrollToIndex(index), onLeaveTop)
  useImperativeHandle(ref, () => ({ focusFirst: focus.first }), [focus.first])

  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  const from = Math.floor((items[0]?.index ?? 0) / BLOCK) * BLOCK
  const until = Math.ceil((lastShown + 1) / BLOCK) * BLOCK
  const data = useMemo(() => rows.slice(from, until), [rows, from, until])
  const table = useTable({ features, columns, data, getRowId: rowId, state })
  const model = table.getRowModel().rows
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 10) onEnd?.()
  }, [lastShown, rows.length, onEnd])

  const press = (event: KeyboardEvent, index: number): void => {
    if (event.target !== event.currentTarget || event.altKey) return
    const row = rows[index]
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter' && row) onOpenAside?.(row)
    } else if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault()
      onOpen(row)
    } else focus.press(event, index)
  }
  return (
    <Box ref={scroller} sx={tableStyles(shownTracks, stale)} tabIndex={-1}>
      <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-busy={stale}>
        {table.getHeaderGroups().map((group) => (
          <div role="row" className="head" aria-rowindex={1} key={group.id}>
            {group.headers.map((header) => (
              <div
                role="columnheader"
                key={header.id}
                aria-sort={arrangement?.sortOf(header.id)?.sorted}
                {...placeOf(header.id)}
              >
                {arrangement ? (
                  <ColumnHead
                    label={arrangement.labelOf(header.id)}
                    onSort={arrangement.sortOf(header.id)?.onSort}
                    sorted={arrangement.sortOf(header.id)?.sorted}
                    width={arrangement.layout.widths.find(({ column }) => column === header.id)?.width}
                    onWidth={(width) => arrangement.onLayout(withWidth(arrangement.layout, header.id, width))}
                  >
                    <table.FlexRender header={header} />
                  </ColumnHead>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </div>
            ))}
          </div>
        ))}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, size }) => {
            const row = model[index - from]
            if (!row) return null
            return (
              <div
                role="row"
                key={row.id}
                data-index={index}
                className={onOpen ? 'row opens' : 'row'}
                aria-rowindex={index + 2}
                aria-selected={selectedId === undefined ? undefined : selectedId === row.id}
                tabIndex={index === focus.index ? 0 : -1}
                style={{ height: size, transform: `translateY(${start}px)` }}
                onFocus={() => focus.setIndex(index)}
                onKeyDown={(event) => press(event, index)}
                onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? onOpenAside : onOpen)?.(row.original)}
                onAuxClick={({ button }) => button === 1 && onOpenAside?.(row.original)}
              >
                {row.getVisibleCells().map((cell) => (
                  <div role="gridcell" key={cell.id} {...placeOf(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </Box>
  )
}
