import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { createI18n } from '../lib/i18n/create-i18n.ts'
import { PhoneField, type PhoneFieldError } from './phone-field.tsx'

function Form({ error }: { readonly error?: PhoneFieldError }) {
  const [value, setValue] = useState({ country: 'MX', number: '' })
  return <PhoneField {...value} onChange={setValue} error={error} />
}
const show = (error?: PhoneFieldError): HTMLInputElement => {
  render(
    <I18nextProvider i18n={createI18n('en', {})}>
      <Form {...(error ? { error } : {})} />
    </I18nextProvider>,
  )
  return screen.getByLabelText('Phone number')
}
const country = (): string => screen.getByLabelText<HTMLInputElement>('Country').value

describe('phone field', () => {
  afterEach(cleanup)

  it('R9 cleans a paste and says what it changed', async () => {
    const field = show()
    await userEvent.click(field)
    await userEvent.paste('01 (644) 183-2399')
    expect(field.value).toBe('6441832399')
    expect(screen.getByText(/spaces and signs removed, leading prefix removed/)).toBeTruthy()
    expect(screen.getByText('(+52) 6441832399')).toBeTruthy()
  })

  it('R8 lets a pasted calling code win over the chosen country', async () => {
    const field = show()
    await userEvent.click(field)
    await userEvent.paste('+44 20 7946 0000')
    expect(field.value).toBe('2079460000')
    expect(country()).toBe('United Kingdom')
    expect(screen.getByText(/country chosen by its calling code/)).toBeTruthy()
  })

  it('R9 leaves alone what is typed, and shows its canonical form and line type', async () => {
    const field = show()
    await userEvent.type(field, '+33 1 44 55 66 77')
    await userEvent.tab()
    expect(field.value).toBe('+33 1 44 55 66 77')
    expect(screen.getByText('(+33) 144556677')).toBeTruthy()
    expect(screen.getByText(/Landline/)).toBeTruthy()
  })

  it('R8 finds a country by its calling code', async () => {
    show()
    await userEvent.clear(screen.getByLabelText('Country'))
    await userEvent.type(screen.getByLabelText('Country'), '+49')
    await userEvent.click(screen.getByRole('option', { name: /Germany/ }))
    expect(country()).toBe('Germany')
  })

  it('R9 says the refusal at the field, and takes the suggested form with one click', async () => {
    const field = show({ code: 'number_has_separators', suggestion: '+526441832399' })
    expect(screen.getByRole('alert').textContent).toContain('without hyphens, spaces')
    await userEvent.click(screen.getByRole('button', { name: /Use/ }))
    expect(field.value).toBe('6441832399')
  })
})
