import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Action } from '../../../src-shared/contract/common.ts'
import { createI18n } from '../../lib/i18n/create-i18n.ts'
import { ActionRow } from '../features/accounts/components/action-row.tsx'
import { consoleCatalogue } from '../i18n/catalogue.ts'

afterEach(cleanup)

const show = (action: Action, onAct = vi.fn<() => void>()) => {
  const i18n = createI18n('en', { console: consoleCatalogue })
  render(
    <I18nextProvider i18n={i18n}>
      <ActionRow
        command="account.resendSms"
        label="Re-send by SMS"
        action={action}
        onAct={onAct}
        memberTimeZone={null}
      />
    </I18nextProvider>,
  )
  return { onAct, button: screen.getByRole('button', { name: 'Re-send by SMS' }) }
}
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

describe('an action', () => {
  it('is done by a click where it may be done', async () => {
    const { button, onAct } = show({ allowed: true, blockedBy: [] })
    await userEvent.click(button)
    expect(onAct).toHaveBeenCalledOnce()
    expect(screen.getByText('now')).toBeDefined()
  })
  it('R13 counts down, keeps the keyboard’s reach and does nothing before', async () => {
    const { button, onAct } = show({
      allowed: false,
      blockedBy: [{ code: 'resend_wait', since: null, until: inMinutes(14), whoCanLift: 'time' }],
    })
    expect(screen.getByRole('timer').textContent).toMatch(/^1[34]:\d\d$/)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await userEvent.tab()
    expect(document.activeElement).toBe(button)
    await userEvent.keyboard('{Enter}')
    expect(onAct).not.toHaveBeenCalled()
  })
  it('may be done once the wait is over, without another answer', async () => {
    const { button, onAct } = show({
      allowed: false,
      blockedBy: [{ code: 'resend_wait', since: null, until: inMinutes(-1), whoCanLift: 'time' }],
    })
    await userEvent.click(button)
    expect(onAct).toHaveBeenCalledOnce()
  })
  it('R7 says what blocks and who can lift it', () => {
    const { button } = show({
      allowed: false,
      blockedBy: [
        { code: 'identity_check_pending', since: inMinutes(-3 * 24 * 60), until: null, whoCanLift: 'member' },
      ],
    })
    const reasons = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(reasons?.textContent).toContain('An identity check is pending, since')
    expect(reasons?.textContent).toContain('The member must finish or cancel it at the identity provider.')
  })
})
