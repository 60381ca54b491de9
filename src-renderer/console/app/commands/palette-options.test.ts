import { describe, expect, it } from 'vitest'
import type { CommandId } from '../../../../src-shared/commands/commands.ts'
import { commandWords } from '../../../../src-shared/commands/words.ts'
import { commandOptions, matches } from './palette-options.ts'

const offers = (
  ['view.dark', 'go.accounts', 'go.audit', 'palette.open', 'account.resendSms', 'account.copyId'] as const
).map((id: CommandId) => ({ id, blocked: undefined, run: () => undefined }))
const options = (query: string, recent: readonly string[] = []) =>
  commandOptions({ offers, words: commandWords.en, query, recent, recentGroup: 'Used last' }).map(
    ({ group, label }) => `${group}: ${label}`,
  )

describe('the palette', () => {
  it('shows what was used last, then the account on the screen, the places, and the rest', () => {
    expect(options('', ['go.audit', 'account.reveal', 'view.dark'])).toEqual([
      'Used last: Audit',
      'Used last: Dark theme',
      'Account: Re-send by SMS',
      'Account: Copy account id',
      'Go: Accounts',
    ])
  })
  it('finds by the beginnings of words, in any order, in the menu’s name too, whatever the case', () => {
    expect(options('sms sen')).toEqual(['Account: Re-send by SMS'])
    expect(options('go aud')).toEqual(['Go: Audit'])
    expect(options('nothing of the kind')).toEqual([])
  })
  it('puts the menu first in which a command begins with the text', () => {
    expect(options('a')[0]).toBe('Go: Accounts')
  })
  it('reads over accents and hyphens', () => {
    expect(matches('Démonstration', 'demo')).toBe(true)
    expect(matches('Re-send by SMS', 're-send')).toBe(true)
    expect(matches('Re-send by SMS', 'send')).toBe(true)
    expect(matches('Envoyer', 'voyer')).toBe(false)
  })
})
