import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What reached a mail server: the mail as its reader's program sees it, and to whom the envelope brought it. */
export interface ArrivedMail {
  readonly mail: ParsedMail
  readonly recipients: readonly string[]
  /** Header lines as they came. */
  readonly head: string
}

/** A real mail server on a loopback address; each answer of `refuseWith` is given once, to the next mail. */
export async function startSmtpPeer(host = '127.0.0.1') {
  const arrived: ArrivedMail[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const code = refusals.shift()
        if (code) return done(Object.assign(new Error('refused <ana@example.org>'), { responseCode: code }))
        const raw = Buffer.concat(chunks)
        simpleParser(raw, {}, (error: Error | null, mail: ParsedMail) => {
          if (error) return done(error)
          const recipients = envelope.rcptTo.map(({ address }) => address)
          arrived.push({ mail, recipients, head: raw.toString('latin1').split('\r\n\r\n')[0] ?? '' })
          done()
        })
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://${host}:${port}`,
    arrived,
    refuseWith: (...codes: readonly number[]) => void refusals.push(...codes),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
