import twilio from 'twilio'

const TWILIO = /^https:\/\/[a-z0-9.-]*\.?twilio\.com/

/** Sends what the SDK would send to Twilio's own host to another one. */
class RequestsTo extends twilio.RequestClient {
  readonly #baseUrl: string
  constructor(baseUrl: string, timeout: number) {
    super({ timeout, autoRetry: false })
    this.#baseUrl = baseUrl
  }
  override request: twilio.RequestClient['request'] = (options) =>
    super.request({ ...options, uri: options.uri.replace(TWILIO, this.#baseUrl) })
}

/** The SDK's client. It repeats nothing by itself: the outbox does, and knows for how long. */
export function twilioClient(options: {
  readonly accountSid: string
  readonly authToken: string
  readonly baseUrl: string | undefined
  readonly timeoutMs: number
}): twilio.Twilio {
  const httpClient = options.baseUrl
    ? new RequestsTo(options.baseUrl, options.timeoutMs)
    : new twilio.RequestClient({ timeout: options.timeoutMs, autoRetry: false })
  return twilio(options.accountSid, options.authToken, { httpClient })
}
