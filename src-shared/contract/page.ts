/** The pages that the service serves, and the addresses of the member's sign-in; all are GET. */
export const pages = {
  member: '/',
  memberSignIn: '/sign-in',
  memberSignInCallback: '/sign-in/callback',
  memberSignOut: '/sign-out',
  /** Through the sign-in to the step *Setup Security Number*: where the marketplace sends a member whose bid waits (R19). */
  memberSetup: '/sign-in?return=%2Fsettings%3Fopen%3Dsetup',
  /** Where mailed links lead; the secret stands behind `#`, which no server and no log ever sees (R4). */
  lostPhone: '/lost-phone',
  stopChange: '/stop-change',
  /** The API, to be browsed. */
  reference: '/reference',
  openApi: '/v1/openapi.json',
  /** Under it, each error code: what a problem's `type` names. */
  problems: '/problems',
  phones: '/demonstration/phones',
  mail: '/demonstration/mail',
  marketplace: '/demonstration/marketplace',
} as const
/** The pages that the embedded workspace's console opens to play the other parts, in the order of its menus. */
export const demonstrationPages = ['member', 'phones', 'mail', 'marketplace'] as const
/** One page of the demonstration. */
export type DemonstrationPage = (typeof demonstrationPages)[number]
/** The page to which the mail of a notice with a secret leads, by the notice's kind. */
export const linkPages = { change_link_sent: pages.lostPhone, change_delay_started: pages.stopChange } as const
/** Query of `memberSignIn`: `fresh=1` asks for a new sign-in (R4's 5 minutes), `return` is a path on the page, `as` an external id hint (embedded only). */
export type MemberSignInQuery = { fresh?: '1'; return?: string; as?: string }
/** The member page's sign-out is a POST; its CSRF defence is SameSite=Lax and the Origin check. */
export const UNSAFE_REQUEST_HEADER = 'x-linekeeper-page'
