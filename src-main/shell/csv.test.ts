import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const line = (cell: string): string => csvOf(['Name'], [[cell]]).split('\r\n')[1] ?? ''

describe('a list as CSV', () => {
  it('says what the table says, quoted where it must be', () => {
    expect(csvOf(['Name', 'Number'], [['Ibarra, "Mari"', '(+52) ••••••2399']])).toBe(
      '\uFEFFName,Number\r\n"Ibarra, ""Mari""",(+52) ••••••2399\r\n',
    )
  })
  it('calculates nothing in a spreadsheet, whatever a member is called', () => {
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '=HYPERLINK("https://example.org","x")'])
      expect([name, /^"?'/.test(line(name))]).toEqual([name, true])
    expect(line('Anna-Lena')).toBe('Anna-Lena')
  })
})
