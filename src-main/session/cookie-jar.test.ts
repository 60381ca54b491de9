import { describe, expect, it } from 'vitest'
import { CookieJar } from './cookie-jar.ts'

describe('the cookies of a sign-in', () => {
  it('are sent as they were last set, until they expire', () => {
    const jar = new CookieJar()
    jar.keep(['a=1; Path=/; HttpOnly', 'b=2=3; Max-Age=60', 'c=4; Expires=Wed, 01 Jan 2120 00:00:00 GMT', '=x', 'none'])
    expect(jar.header()).toBe('a=1; b=2=3; c=4')
    jar.keep(['a=5', 'b=; Max-Age=0', 'c=; expires=Thu, 01 Jan 1970 00:00:00 GMT'])
    expect(jar.header()).toBe('a=5')
  })
})
