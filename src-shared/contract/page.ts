/** The pages that the service serves, and the addresses of the member's sign-in; all are GET. */
export const pages = {
  member: '/',
  memberSignIn: '/sign-in',
  memberSignInCallback: '/sign-in/callback',
  memberSignOut: '/sign-out',
  phones: '/demonstration/phones',
  marketplace: '/demonstration/marketplace',
} as const
/** Query of `memberSignIn`: `fresh=1` asks for a new sign-in (R4's 5 minutes), `return` is a path on the page, `as` an external id hint (embedded only). */
export type MemberSignInQuery = { fresh?: '1'; return?: string; as?: string }
/** The member page's sign-out is a POST; its CSRF defence is SameSite=Lax and the Origin check. */
export const UNSAFE_REQUEST_HEADER = 'x-linekeeper-page'
