import { expect, test } from 'vitest'
import { MAILED, type MailedKind } from '../../domain/members/mailed-notices.types.ts'
import { composeMail } from './compose-mail.ts'

const kinds = Object.entries(MAILED)
  .filter(([, mailed]) => mailed)
  .map(([kind]) => kind as MailedKind)
const mail = (kind: MailedKind, language: string, name = 'Ana Díaz', secret: string | null = null) =>
  composeMail({
    id: 'obx_1',
    notice: { kind, params: { lastFour: '2399' } },
    name,
    email: 'ana@example.org',
    language,
    origin: 'https://verify.example.org',
    linkPages: { change_link_sent: '/lost-phone', change_delay_started: '/stop-change' },
    secret,
  })

test.each(kinds)('R18 %s is mailed in each language, as text and as HTML', (kind) => {
  const subjects = ['en', 'fr', 'es', 'ar'].map((language) => {
    const { subject, text, html, language: spoken } = mail(kind, language)
    expect(spoken).toBe(language)
    expect(text).toContain('Ana Díaz')
    expect(text).toContain('2399')
    expect(text).toContain('https://verify.example.org/')
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    return subject
  })
  expect(new Set(subjects).size).toBe(4)
})

test('R18 a language is taken by its first part, and one that is not spoken becomes English', () => {
  expect(mail('number_verified', 'es-MX').language).toBe('es')
  expect(mail('number_verified', 'FR').language).toBe('fr')
  expect(mail('number_verified', 'de').language).toBe('en')
  expect(mail('number_verified', '__proto__').language).toBe('en')
})

test('R18 a member’s name cannot end a line, turn the text around or become markup', () => {
  const { to, text, html } = mail('number_verified', 'en', '<b>Eve</b>\r\nBcc: eve@example.org\u2028\u202e')
  expect(to.name).toBe('<b>Eve</b> Bcc: eve@example.org')
  expect(text.split('\n')[0]).toBe('Hello <b>Eve</b> Bcc: eve@example.org,')
  expect(html).not.toContain('<b>')
})

test('R4 the secret of a link stands in its fragment, which no server is sent, on the page of its notice', () => {
  const { text, html } = mail('change_link_sent', 'en', 'Ana', 'lnk_1.a-secret')
  expect(text).toContain('Go on without your old phone: https://verify.example.org/lost-phone#lnk_1.a-secret\n')
  expect(html).toContain('href="https://verify.example.org/lost-phone#lnk_1.a-secret"')
  expect(mail('change_delay_started', 'fr', 'Ana', 'lnk_2.b').text).toContain('/stop-change#lnk_2.b\n')
})

test('R18 the mail of a change leads to the notice beside which “This wasn’t me” stands', () => {
  expect(mail('number_changed', 'en').text).toContain('Open your Dashboard: https://verify.example.org/\n')
  expect(mail('change_started', 'en').text).toContain('https://verify.example.org/settings\n')
})
