import { foundation } from './0001-foundation.ts'
import { evidenceAndSessions } from './0002-evidence-and-sessions.ts'
import { sendsOfANumber } from './0003-sends-of-a-number.ts'
import { mailAndWebhooks } from './0004-mail-and-webhooks.ts'
import { mailedLinks } from './0005-mailed-links.ts'
import { marketplace } from './0006-marketplace.ts'
import { outboxWork } from './0007-outbox-work.ts'
import { sendDecisions } from './0009-send-decisions.ts'
import { policies } from './0010-policies.ts'
import { staffRecords } from './0010-staff-records.ts'
import { idempotencyKeys } from './0011-idempotency-keys.ts'
import { auditChain } from './0013-audit-chain.ts'
import { outerFingerprints } from './0014-outer-fingerprints.ts'
import { numberReleases } from './0015-number-releases.ts'
import { oldNumberTold } from './0016-old-number-told.ts'
import { searchFilters } from './0016-search-filters.ts'
import { staffDrafts } from './0017-staff-drafts.ts'
import { figures } from './0018-figures.ts'
import { presence } from './0019-presence.ts'
import { staffNews } from './0020-staff-news.ts'
import { deadEnds } from './0021-dead-ends.ts'
import { heldPlaces } from './0022-held-places.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In the order of their application. Text in the bundle, so that no file has to be found at run time. */
export const migrations: readonly Migration[] = [
  { name: '0001-foundation', sql: foundation },
  { name: '0002-evidence-and-sessions', sql: evidenceAndSessions },
  { name: '0003-sends-of-a-number', sql: sendsOfANumber },
  { name: '0004-mail-and-webhooks', sql: mailAndWebhooks },
  { name: '0005-mailed-links', sql: mailedLinks },
  { name: '0006-marketplace', sql: marketplace },
  { name: '0007-outbox-work', sql: outboxWork },
  { name: '0009-send-decisions', sql: sendDecisions },
  { name: '0010-policies', sql: policies },
  { name: '0010-staff-records', sql: staffRecords },
  { name: '0011-idempotency-keys', sql: idempotencyKeys },
  { name: '0013-audit-chain', sql: auditChain },
  { name: '0014-outer-fingerprints', sql: outerFingerprints },
  { name: '0015-number-releases', sql: numberReleases },
  { name: '0016-old-number-told', sql: oldNumberTold },
  { name: '0016-search-filters', sql: searchFilters },
  { name: '0017-staff-drafts', sql: staffDrafts },
  { name: '0018-figures', sql: figures },
  { name: '0019-presence', sql: presence },
  { name: '0020-staff-news', sql: staffNews },
  { name: '0021-dead-ends', sql: deadEnds },
  { name: '0022-held-places', sql: heldPlaces },
]
