import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CopyText } from './copy-text.tsx'

test('R21 a text that may not stay in the clipboard is copied by the way that its screen names', async () => {
  const copied: string[] = []
  render(<CopyText text="+526441832399" label="Copy" copy={async (text) => copied.push(text)} />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy: +526441832399' }))
  await expect.poll(() => screen.getByRole('status').textContent).not.toBe('')
  expect(copied).toEqual(['+526441832399'])
})
