import { guardCarrier } from './carriers/guarded-carrier.ts'
import { missingCarrier } from './carriers/missing-carrier.ts'
import { openTwilioCarrier } from './carriers/twilio.ts'
import type { AppDeps } from './app.ts'
import type { Config } from './config.ts'
import type { Keys } from './domain/ports/keys.ts'

/** The carrier that the configuration names; without one, that which says so at every send. */
export function configuredCarrier({ carrier, publicOrigin, site }: Config, keys: Keys): AppDeps['carrier'] {
  if (!carrier) return missingCarrier
  return guardCarrier(
    openTwilioCarrier({
      ...carrier,
      publicOrigin,
      siteName: site.name,
      seal: { seal: keys.sealCode, open: keys.openCode },
    }),
  )
}
