import { randomBytes } from 'node:crypto'
import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'
import type { DemonstrationMember } from './people.ts'
import { style } from './style.ts'

export interface Page {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** No script, nothing from elsewhere; a form ends at the client's address, which for the console is a port of its own. */
const page = (title: string, body: string, formAction: string): Page => {
  const nonce = randomBytes(16).toString('base64')
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p class="flag">Demonstration: made-up people, no passwords</p>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>`,
  }
}

const person = (id: string, name: string, detail: string, note?: string): string => `<li>
<button type="submit" name="sub" value="${escaped(id)}">
<span class="initials" aria-hidden="true">${escaped(initials(name))}</span>
<span class="who"><strong>${escaped(name)}</strong><span class="detail">${escaped(detail)}</span>${note === undefined ? '' : `<span class="note">${escaped(note)}</span>`}</span>
</button>
</li>`

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.match(/^./u)?.[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

const choice = (people: readonly string[]): string => `<form method="post"><ul>${people.join('\n')}</ul></form>`

/** The four demonstration staff, each a click away. */
export const staffPage = (): Page =>
  page(
    'Who is working today?',
    choice(DEMONSTRATION_STAFF.map(({ id, name, roles }) => person(id, name, roles.join(', ')))),
    "'self' http://127.0.0.1:*",
  )

/** Members to sign in as, with a search that needs no script. */
export const memberPage = (query: string, members: readonly DemonstrationMember[], more: boolean): Page => {
  const found = members.map(({ externalId, name, email, note }) =>
    person(externalId, name, `${externalId} · ${email}`, note),
  )
  const none = `<p class="hint" role="status">No member matches “${escaped(query)}”. Try part of a name, an e-mail or an id.</p>`
  return page(
    'Sign in to the marketplace',
    `<form method="get" role="search">
<label for="q">Name, e-mail or member id</label>
<div class="search"><input id="q" name="q" type="search" value="${escaped(query)}" maxlength="80" autocomplete="off" autofocus><button type="submit">Search</button></div>
</form>
${found.length === 0 ? none : choice(found)}
${more ? '<p class="hint" role="status">There are more. Narrow the search to see them.</p>' : ''}`,
    "'self'",
  )
}

/** A sign-in that cannot go on. */
export const errorPage = (reason: string): Page =>
  page('Sign-in did not succeed', `<p>${escaped(reason)}</p><p>Go back and start the sign-in again.</p>`, "'none'")
