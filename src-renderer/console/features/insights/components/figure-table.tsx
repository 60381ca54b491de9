import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { scrolls } from '../../../../components/scrolls.ts'

export interface FigureRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly string[]
}

interface FigureTableProps {
  readonly label: string
  /** The first names the rows. */
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
}

/** Figures in numbers; scrolls by itself, by keyboard too. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    <Box
      // A box that scrolls takes the keyboard, or nobody could scroll it without a pointer.
      role="group"
      aria-label={label}
      tabIndex={0}
      sx={{
        ...scrolls,
        borderInlineStart: 1,
        borderTop: 1,
        borderColor: 'divider',
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Table
        stickyHeader
        aria-label={label}
        sx={{ '& td, & th': { height: 28, paddingInline: '8px' }, '& .number': { textAlign: 'end' } }}
      >
        <TableHead>
          <TableRow>
            {columns.map((column, index) => (
              <TableCell
                key={column}
                className={index === 0 ? undefined : 'number'}
                sx={{ backgroundColor: (theme) => theme.vars?.palette.well, whiteSpace: 'nowrap' }}
              >
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, name, cells }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <bdi>{name}</bdi>
              </TableCell>
              {cells.map((cell, index) => (
                <TableCell key={columns[index + 1]} className="number" sx={{ whiteSpace: 'nowrap' }}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
