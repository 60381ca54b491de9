import { readFileSync } from 'node:fs'

const FILE = new URL('../../docs/actions.md', import.meta.url)
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** What docs/actions.md says of each action: `✓`, `–` or the code that blocks it; by role, state and the column's head. */
export function actionTable(): (role: string, state: string) => Readonly<Record<string, string>> {
  const rows = new Map<string, Readonly<Record<string, string>>>()
  let role = ''
  let head: readonly string[] = []
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('## ')) role = line.slice(3).toLowerCase()
    const [state, ...cells] = line.startsWith('|') ? cellsOf(line) : []
    if (state === 'state') head = cells
    else if (state && state !== '---')
      rows.set(
        `${role} ${state}`,
        Object.fromEntries(cells.map((cell, at) => [head[at] ?? '', cell.replaceAll('`', '')])),
      )
  }
  return (of, state) => {
    const row = rows.get(`${of} ${state}`)
    if (!row) throw new Error(`docs/actions.md has no row “${state}” for ${of}`)
    return row
  }
}
