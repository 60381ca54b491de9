import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const WHOLE = {
  DATABASE_URL: 'postgres://linekeeper@database/linekeeper',
  LINEKEEPER_AUDIT_CHECKPOINTS: '/var/lib/linekeeper/checkpoints',
  LINEKEEPER_PUBLIC_URL: 'https://verify.example.org',
  LINEKEEPER_KEYS: '{}',
  LINEKEEPER_STAFF_ISSUER: 'https://staff.example.org',
  LINEKEEPER_STAFF_CLIENT_ID: 'console',
  LINEKEEPER_MEMBER_ISSUER: 'https://members.example.org',
  LINEKEEPER_MEMBER_CLIENT_ID: 'page',
  LINEKEEPER_MEMBER_CLIENT_SECRET: 'secret',
}
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const noFile = (): string => {
  throw new Error('no file is read')
}
const read = (more: Record<string, string> = {}) => readConfig(noFile, { ...WHOLE, ...more })
const named = (more: Record<string, string>): readonly string[] => {
  const answer = read(more)
  return 'problems' in answer ? answer.problems.map(({ variable }) => variable) : []
}

describe('the configuration', () => {
  test('starts without mail and webhooks, and says all that is missing at once', () => {
    expect(read()).toMatchObject({ config: { port: 8080, publicOrigin: 'https://verify.example.org' } })
    const answer = readConfig(noFile, {})
    expect('problems' in answer && answer.problems.map(({ variable }) => variable)).toContain('DATABASE_URL')
  })

  test('R22 takes a whole path or an https address for the checkpoints, and does not start without', () => {
    expect(read()).toMatchObject({ config: { checkpoints: '/var/lib/linekeeper/checkpoints' } })
    const LINEKEEPER_AUDIT_CHECKPOINTS = 'https://witness.example.org/checkpoints'
    expect(read({ LINEKEEPER_AUDIT_CHECKPOINTS })).toMatchObject({
      config: { checkpoints: LINEKEEPER_AUDIT_CHECKPOINTS },
    })
    for (const unfit of ['', 'checkpoints', 'http://witness.example.org', 'https://'])
      expect(named({ LINEKEEPER_AUDIT_CHECKPOINTS: unfit })).toEqual(['LINEKEEPER_AUDIT_CHECKPOINTS'])
  })

  test('R18 takes a mail server wholly or not at all', () => {
    const mail = {
      SMTP_URL: 'smtps://user:secret@mail.example.org:465',
      MAIL_FROM: 'Linekeeper <no-reply@example.org>',
    }
    expect(read(mail)).toMatchObject({ config: { mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM } } })
    expect(named({ SMTP_URL: mail.SMTP_URL })).toEqual(['MAIL_FROM'])
    expect(named({ MAIL_FROM: mail.MAIL_FROM })).toEqual(['SMTP_URL'])
    expect(named({ ...mail, SMTP_URL: 'https://mail.example.org' })).toEqual(['SMTP_URL'])
    expect(named({ ...mail, MAIL_FROM: 'Linekeeper <no-reply@example.org>\r\nBcc: thief@example.org' })).toEqual([
      'MAIL_FROM',
    ])
  })

  test('control 59 takes a webhook endpoint over https with one secret or two', () => {
    const webhooks = { WEBHOOK_URL: 'https://marketplace.example.org/webhooks', WEBHOOK_SECRET: SECRET }
    expect(read(webhooks)).toMatchObject({ config: { webhooks: { url: webhooks.WEBHOOK_URL, secrets: [SECRET] } } })
    expect(read({ ...webhooks, WEBHOOK_SECRET: `${SECRET} ${SECRET}` })).toMatchObject({
      config: { webhooks: { secrets: [SECRET, SECRET] } },
    })
    expect(named({ WEBHOOK_URL: webhooks.WEBHOOK_URL })).toEqual(['WEBHOOK_SECRET'])
    expect(named({ ...webhooks, WEBHOOK_URL: 'http://marketplace.example.org' })).toEqual(['WEBHOOK_URL'])
    expect(named({ ...webhooks, WEBHOOK_SECRET: 'too short' })).toEqual(['WEBHOOK_SECRET'])
  })
})
