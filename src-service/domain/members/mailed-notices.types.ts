import type { NoticeKind } from '../records.types.ts'

/** Which notices also leave by mail (R18); the others, which say only what the member has just done, are on the member's page alone. */
export const MAILED = {
  number_verified: true,
  number_changed: true,
  change_requested: true,
  change_cancelled: true,
  change_declined: false,
  change_started: true,
  change_expired: true,
  change_link_sent: true,
  change_delay_started: true,
  change_delay_over: true,
  change_let_through: true,
  change_refused: true,
  change_disputed: false,
  identity_check_expired: true,
  code_resent_by_staff: true,
  number_revealed: true,
  setup_link: true,
  check_link: true,
  attempt_reviewed: true,
  dispute_reviewed: true,
  release_requested: true,
  release_approved: true,
  release_ended: true,
  number_released: true,
} as const satisfies Record<NoticeKind, boolean>

/** A notice that leaves by mail. */
export type MailedKind = { [K in NoticeKind]: (typeof MAILED)[K] extends true ? K : never }[NoticeKind]
/** A notice whose mail carries a secret (R4); the page that its link opens is the contract's `linkPages`. */
export type LinkNotice = Extract<NoticeKind, 'change_link_sent' | 'change_delay_started'>
