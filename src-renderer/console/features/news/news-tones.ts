import type { NewsKind } from '../../../../src-shared/contract/staff-news.ts'
import type { Tone } from '../../../components/palettes.ts'

/** The hue of each kind of news; its sentence says the rest. */
export const NEWS_TONES: Readonly<Record<NewsKind, Tone>> = {
  accepted: 'waiting',
  awaiting_reviewer: 'waiting',
  let_through: 'waiting',
  delay_started: 'waiting',
  delay_over: 'waiting',
  proved: 'waiting',
  committed: 'good',
  declined: 'blocked',
  not_me: 'blocked',
  refused: 'blocked',
  number_taken: 'blocked',
  identity_check_started: 'blocked',
  expired: 'quiet',
  cancelled_by_owner: 'quiet',
  cancelled_by_staff: 'quiet',
  stopped_by_owner: 'quiet',
  account_closed: 'quiet',
}
