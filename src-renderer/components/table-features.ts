import {
  columnPinningFeature,
  columnVisibilityFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'

/** What the console's tables use of the library. */
export const features = tableFeatures({ columnVisibilityFeature, columnPinningFeature })
export type Features = typeof features
export type TableColumn<Data extends RowData> = ColumnDef<Features, Data>
