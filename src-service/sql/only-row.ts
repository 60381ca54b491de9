/** The row of a statement that always answers one; an error where it answered none, for then the statement is wrong. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('a statement that always answers one row answered none')
  return row
}
