import { FlexRender, type Cell, type RowData } from '@tanstack/react-table'
import { memo } from 'react'
import type { Features } from './table-features.ts'

interface TableRowProps<Data extends RowData> {
  readonly cells: readonly Cell<Features, Data, unknown>[]
  readonly index: number
  /** Pixels from the top of the first row. */
  readonly start: number
  /** Pixels. */
  readonly size: number
  readonly opens: boolean
  /** Undefined where no row is ever selected. */
  readonly selected: boolean | undefined
  /** Tab leads here: one row of the table. */
  readonly isTabStop: boolean
  /** Where the pinned columns stand, in pixels from the table's start. */
  readonly offsets: Readonly<Record<string, number>>
}

/** The place of a pinned column. */
export const pinnedAt = (id: string, offsets: Readonly<Record<string, number>>) =>
  id in offsets ? { className: 'pinned', style: { insetInlineStart: offsets[id] } } : undefined

/** The index of the row that an event happened in. */
export const rowAt = (target: EventTarget): { readonly element: HTMLElement; readonly index: number } | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return element ? { element, index: Number(element.dataset['index']) } : undefined
}

function Row<Data extends RowData>({
  cells,
  index,
  start,
  size,
  opens,
  selected,
  isTabStop,
  offsets,
}: TableRowProps<Data>) {
  return (
    <div
      role="row"
      data-index={index}
      className={opens ? 'row opens' : 'row'}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={isTabStop ? 0 : -1}
      style={{ height: size, transform: `translateY(${start}px)` }}
    >
      {cells.map((cell) => (
        <div role="gridcell" key={cell.column.id} {...pinnedAt(cell.column.id, offsets)}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
}

/** A row in view. Drawn again only when something of its own is new: a list is drawn at each key, mostly with the rows that it had. */
export const TableRow = memo(Row) as typeof Row
