import Box from '@mui/material/Box'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTable, type RowData } from '@tanstack/react-table'
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import { tableStyles } from './data-table-styles.ts'
import { pinnedOffsets, tracksOf } from './table-columns.ts'
import { features, type TableColumn } from './table-features.ts'
import { TableHead, type Arrangement } from './table-head.tsx'
import { makeRowKeys } from './row-keys.ts'
import { rowAt, TableRow } from './table-row.tsx'
import { useRowFocus } from './use-row-focus.ts'

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
  /** What the rows answer, where their cells keep nothing of their own: another answer is drawn into the rows that are there. */
  readonly answer?: string
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
  answer,
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
  const [keys] = useState(makeRowKeys)
  const styles = useMemo(() => tableStyles(shownTracks), [shownTracks])
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
  // Also where the keyboard's row was scrolled out of view.
  const tabStop = Math.min(Math.max(focus.index, items[0]?.index ?? 0), lastShown)
  const from = Math.floor((items[0]?.index ?? 0) / BLOCK) * BLOCK
  const until = Math.ceil((lastShown + 1) / BLOCK) * BLOCK
  const data = useMemo(() => rows.slice(from, until), [rows, from, until])
  const table = useTable({ features, columns, data, getRowId: rowId, state })
  const model = table.getRowModel().rows
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 10) onEnd?.()
  }, [lastShown, rows.length, onEnd])

  const press = (event: KeyboardEvent): void => {
    const at = rowAt(event.target)
    if (!at || event.target !== at.element || event.altKey) return
    const row = rows[at.index]
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter' && row) onOpenAside?.(row)
    } else if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault()
      onOpen(row)
    } else focus.press(event, at.index)
  }
  const rowOf = ({ target }: MouseEvent): Row | undefined => rows[rowAt(target)?.index ?? -1]
  // Another answer may come between the press and the release: then nobody was chosen.
  const pressed = useRef<string>(undefined)
  const down = (event: MouseEvent): void => {
    const row = rowOf(event)
    pressed.current = row && rowId(row)
  }
  const click = (event: MouseEvent): void => {
    const row = rowOf(event)
    if (event.detail > 0 && row && pressed.current !== rowId(row)) return
    const open = event.button === 1 || event.ctrlKey || event.metaKey ? onOpenAside : onOpen
    if (row && event.button < 2) open?.(row)
  }
  return (
    <Box ref={scroller} sx={styles} tabIndex={-1}>
      {/* The rows hold no handlers of their own: what happens in them is heard here. */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={stale}
        onFocus={({ target }) => {
          const at = rowAt(target)
          if (at) focus.setIndex(at.index)
        }}
        onKeyDown={press}
        onMouseDown={down}
        onClick={click}
        onAuxClick={click}
      >
        <TableHead groups={table.getHeaderGroups()} arrangement={arrangement} offsets={offsets} />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, size }) => {
            const row = model[index - from]
            if (!row) return null
            return (
              <TableRow
                key={answer === undefined ? row.id : keys.of(answer, row.id)}
                cells={row.getVisibleCells()}
                index={index}
                start={start}
                size={size}
                opens={onOpen !== undefined}
                selected={selectedId === undefined ? undefined : selectedId === row.id}
                isTabStop={index === tabStop}
                offsets={offsets}
              />
            )
          })}
        </div>
      </div>
    </Box>
  )
}
