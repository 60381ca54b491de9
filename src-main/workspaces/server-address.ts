import { AppError } from '../../src-shared/errors/app-error.ts'

const longest = 300
const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

const parse = (typed: string): URL => {
  try {
    return new URL(hasScheme.test(typed) ? typed : `https://${typed}`)
  } catch {
    throw new AppError('server_address_invalid')
  }
}

/**
 * The origin that a typed address means; without a scheme it is https. Anything that could lead elsewhere than it looks is refused with
 * a code of its own: `server_address_invalid`, `…_insecure` (http beyond this computer's loopback), `…_user`, `…_path`.
 */
export const serverOrigin = (address: string): string => {
  const typed = address.trim()
  // A parser drops line ends and turns backslashes, so that an address would not be the one that was read.
  if (typed === '' || typed.length > longest || /[\s\\\p{C}]/u.test(typed)) throw new AppError('server_address_invalid')
  const url = parse(typed)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AppError('server_address_invalid')
  if (url.username !== '' || url.password !== '' || typed.includes('@')) throw new AppError('server_address_user')
  if (url.pathname !== '/' || /[?#]/.test(typed)) throw new AppError('server_address_path')
  if (url.hostname === '' || url.hostname.endsWith('.')) throw new AppError('server_address_invalid')
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) throw new AppError('server_address_insecure')
  return url.origin
}

/** What a server is called before it is given a name. */
export const hostOf = (origin: string): string => new URL(origin).host
