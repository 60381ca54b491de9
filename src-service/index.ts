import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from './app.ts'
import { checkpointPlace } from './audit/checkpoint-places.ts'
import { readConfig } from './config.ts'
import { configuredKeys } from './keys/configured-keys.ts'
import { configuredCarrier } from './configured-carrier.ts'
import { longTexts } from './carriers/code-texts.ts'
import { longNotices } from './carriers/notice-texts.ts'
import { openSmtp } from './carriers/smtp-mail.ts'
import { openWebhookEndpoint } from './carriers/standard-webhooks.ts'
import { migrateToLatest } from './sql/migrate.ts'
import { openPostgres } from './sql/postgres.ts'
import { refuseMovedClock } from './sql/refuse-moved-clock.ts'
import { version } from './version.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** The service in an organisation: configuration → database → migrations → listen → graceful close. */
async function main(): Promise<void> {
  const read = readConfig((path) => readFileSync(path, 'utf8'))
  if ('problems' in read) {
    say('Linekeeper’s service cannot start. Set these variables (README, “Run the service for real”):')
    for (const { variable, problem } of read.problems) say(`  ${variable}: ${problem}`)
    process.exitCode = 1
    return
  }
  const { config } = read
  for (const { language, segments } of longTexts(config.site))
    say(`SITE_NAME and SITE_DOMAIN make the SMS in “${language}” ${segments} messages long, and each is paid for.`)
  for (const { language, segments } of longNotices({ siteName: config.site.name, origin: config.publicOrigin }))
    say(`SITE_NAME and LINEKEEPER_PUBLIC_URL make the SMS to an old number in “${language}” ${segments} messages long.`)
  const keys = configuredKeys({ value: config.keys })
  const database = openPostgres({
    url: config.databaseUrl,
    onError: (error) => say(`a database connection broke: ${error.message}`),
  })
  await migrateToLatest(database)
  await refuseMovedClock(database)
  if (!config.mail) say('No mail server is set (SMTP_URL, MAIL_FROM): notices stay on the member’s page.')
  if (!config.webhooks) say('No webhook endpoint is set (WEBHOOK_URL, WEBHOOK_SECRET): events wait to be asked for.')
  const app = await buildApp({
    database,
    keys,
    carrier: configuredCarrier(config, keys),
    site: config.site,
    checkpoints: checkpointPlace(config.checkpoints),
    mail: config.mail ? openSmtp(config.mail) : null,
    webhooks: config.webhooks ? openWebhookEndpoint(config.webhooks) : null,
    publicOrigin: config.publicOrigin,
    issuers: config,
    identityWebhookSecrets: config.identityWebhookSecrets,
    clientAddressHeader: config.clientAddressHeader,
    clientCountryHeader: config.clientCountryHeader,
    pages: fileURLToPath(new URL('../out/member', import.meta.url)),
    version,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void app.close().then(() => process.exit(0)))
  await app.listen({ host: config.host, port: config.port })
}

await main()
