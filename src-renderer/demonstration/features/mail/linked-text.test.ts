import { expect, test } from 'vitest'
import { linkedText } from './linked-text.ts'

test('R18 a mail’s links can be followed, with the secret in their fragment', () => {
  expect(linkedText('Open: http://127.0.0.1:4000/settings#abc-_9\n\nBye.')).toEqual([
    { text: 'Open: ', link: false },
    { text: 'http://127.0.0.1:4000/settings#abc-_9', link: true },
    { text: '\n\nBye.', link: false },
  ])
  expect(linkedText('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', link: false }])
})
