import { expect, it } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

it.each([
  ['en', en, /SIM/, /never ask/],
  ['fr', fr, /SIM/, /ne vous le demandera jamais/],
  ['es', es, /SIM/, /nunca se lo pedirá/],
  ['ar', ar, /SIM/, /لن يطلبه/],
] as const)(
  'says in %s that a number can be taken over, and that nobody of ours asks for a code',
  (_, words, how, never) => {
    expect(words.setup.risk).toMatch(how)
    expect(words.setup.risk).toMatch(never)
  },
)
