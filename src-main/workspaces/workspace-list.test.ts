import { describe, expect, it } from 'vitest'
import type { Server } from '../../src-shared/contract/workspaces.ts'
import { newServer, readWorkspaces, serverIn, withChange, without, type WorkspaceList } from './workspace-list.ts'

const idOf = (index: number): string => `srv_01ARZ3NDEKTSV4RRFFQ69G5F${String(index).padStart(2, '0')}`
const server = (index: number, changes: Partial<Server> = {}): Server => ({
  id: idOf(index),
  address: `https://desk${index}.example.com`,
  name: `Desk ${index}`,
  colour: 'teal',
  ...changes,
})
const list = (...servers: Server[]): WorkspaceList => ({ servers, current: 'embedded' })
const codeOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return Reflect.get(error as object, 'code')
  }
}

describe('the kept list of workspaces', () => {
  it('is read as it was written', () => {
    const kept = { servers: [server(1), server(2)], current: idOf(2) }
    expect(readWorkspaces(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it('loses what is damaged and nothing else', () => {
    const damaged: unknown[] = [
      null,
      'https://desk.example.com',
      { ...server(3), extra: true },
      server(3, { address: 'http://desk3.example.com' }),
      server(3, { address: 'https://desk3.example.com/' }),
      server(3, { address: 'https://u:p@desk3.example.com' }),
      server(3, { id: '__proto__' }),
      server(3, { name: '' }),
      server(3, { name: 'two\nlines' }),
      { ...server(3), colour: 'violet' },
      server(4, { id: idOf(1) }),
      server(4, { address: server(1).address }),
    ]
    const stored = { servers: [server(1), ...damaged, server(2)], current: idOf(3) }
    expect(readWorkspaces(stored)).toEqual({ servers: [server(1), server(2)], current: 'embedded' })
    for (const content of [undefined, null, 7, [], { servers: 'all' }, { current: idOf(1) }])
      expect(readWorkspaces(content)).toEqual({ servers: [], current: 'embedded' })
  })

  it('has room for eight servers, also in a file', () => {
    const nine = Array.from({ length: 9 }, (_, index) => server(index))
    expect(readWorkspaces({ servers: nine }).servers).toHaveLength(8)
    expect(codeOf(() => newServer(list(...nine.slice(0, 8)), idOf(9), { address: 'new.example' }))).toBe('server_limit')
  })
})

describe('a server', () => {
  it('is called by its host and has a colour that none other has, unless told', () => {
    expect(newServer(list(server(1, { colour: 'blue' })), idOf(2), { address: 'Desk.example', name: '  ' })).toEqual({
      id: idOf(2),
      address: 'https://desk.example',
      name: 'desk.example',
      colour: 'teal',
    })
    expect(newServer(list(), idOf(2), { address: 'desk.example', name: ' Help  desk ', colour: 'pink' })).toMatchObject(
      {
        name: 'Help desk',
        colour: 'pink',
      },
    )
  })

  it.each([
    [{ address: 'https://DESK1.example.com/' }, 'server_known'],
    [{ address: 'other.example', name: 'desk 1' }, 'workspace_name_taken'],
    [{ address: 'other.example', name: 'desk\u202e' }, 'validation_failed'],
    [{ address: 'http://other.example' }, 'server_address_insecure'],
  ])('%j is refused: %s', (asked, code) => {
    expect(codeOf(() => newServer(list(server(1)), idOf(2), asked))).toBe(code)
  })

  it('changes its name or its colour; the embedded workspace and a stranger do not', () => {
    const before = list(server(1), server(2))
    expect(withChange(before, idOf(2), { name: 'Night desk' }).servers).toEqual([
      server(1),
      server(2, { name: 'Night desk' }),
    ])
    expect(withChange(before, idOf(2), { name: 'DESK 2', colour: 'slate' }).servers[1]).toMatchObject({
      name: 'DESK 2',
      colour: 'slate',
    })
    expect(codeOf(() => withChange(before, idOf(2), { name: 'Desk 1' }))).toBe('workspace_name_taken')
    expect(codeOf(() => withChange(before, 'embedded', { colour: 'teal' }))).toBe('workspace_fixed')
    expect(codeOf(() => serverIn(before, idOf(7)))).toBe('workspace_not_found')
  })

  it('that is removed leaves whoever was in it in the embedded workspace', () => {
    const before = { servers: [server(1), server(2)], current: idOf(2) }
    expect(without(before, idOf(2))).toEqual({ servers: [server(1)], current: 'embedded' })
    expect(without(before, idOf(1))).toEqual({ servers: [server(2)], current: idOf(2) })
  })
})
