import { FlexRender, type HeaderGroup, type RowData } from '@tanstack/react-table'
import { memo, type ReactNode } from 'react'
import type { TableLayout } from '../../src-shared/contract/staff-preferences.ts'
import { ColumnHead } from './column-head.tsx'
import { withWidth, type ColumnSpec } from './table-columns.ts'
import type { Features } from './table-features.ts'
import { pinnedAt } from './table-row.tsx'

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

interface TableHeadProps<Data extends RowData> {
  readonly groups: readonly HeaderGroup<Features, Data>[]
  readonly arrangement: Arrangement | undefined
  /** Where the pinned columns stand, in pixels from the table's start. */
  readonly offsets: Readonly<Record<string, number>>
}

function Head<Data extends RowData>({ groups, arrangement, offsets }: TableHeadProps<Data>): ReactNode {
  return groups.map((group) => (
    <div role="row" className="head" aria-rowindex={1} key={group.id}>
      {group.headers.map((header) => (
        <div
          role="columnheader"
          key={header.id}
          aria-sort={arrangement?.sortOf(header.id)?.sorted}
          {...pinnedAt(header.id, offsets)}
        >
          {arrangement ? (
            <ColumnHead
              label={arrangement.labelOf(header.id)}
              onSort={arrangement.sortOf(header.id)?.onSort}
              sorted={arrangement.sortOf(header.id)?.sorted}
              width={arrangement.layout.widths.find(({ column }) => column === header.id)?.width}
              onWidth={(width) => arrangement.onLayout(withWidth(arrangement.layout, header.id, width))}
            >
              <FlexRender header={header} />
            </ColumnHead>
          ) : (
            <FlexRender header={header} />
          )}
        </div>
      ))}
    </div>
  ))
}

/** The heads of the columns, which stay while the rows change. */
export const TableHead = memo(Head) as typeof Head
