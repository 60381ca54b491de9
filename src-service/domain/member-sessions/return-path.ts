/** White space and control characters of ASCII; browsers drop some of them before they read an address. */
const HIDDEN = /[^\u0021-\u007e\u0080-\uffff]/

/**
 * Where a member goes after signing in: a path of this page, or `/` for anything that a browser could read as another
 * place: an address, `//host`, a backslash, white space or a control character.
 */
export const returnPath = (asked: string | undefined): string => {
  if (asked === undefined || asked.length > 512) return '/'
  if (!asked.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return '/'
  return HIDDEN.test(asked) ? '/' : asked
}
