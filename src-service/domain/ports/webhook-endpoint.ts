/** What the marketplace is told; `id` is the same at each try, so that its back end can tell a repeated one. */
export interface WebhookMessage {
  readonly id: string
  readonly type: string
  /** When it happened. */
  readonly timestamp: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** How the endpoint answered; a null `status`: it did not. `error` is for operators: words and codes only. */
export interface WebhookAnswer {
  readonly status: number | null
  readonly durationMs: number
  readonly error: string | null
}

/** The marketplace's endpoint for webhooks, which signs as Standard Webhooks 1.0 says. */
export interface WebhookEndpoint {
  readonly url: string
  /** Never rejects; an aborted try answers with a null status. */
  post(message: WebhookMessage, signal: AbortSignal): Promise<WebhookAnswer>
}
