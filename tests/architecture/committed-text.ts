import { dirname, posix } from 'node:path'

interface Forbidden {
  readonly why: string
  readonly files: RegExp
  readonly text: RegExp
}

// Written in pieces, so that this file does not name what it forbids.
const personal = ['home', 'work', 'root', 'Users'].join('|')

const forbidden: readonly Forbidden[] = [
  { why: "a path of somebody's machine", files: /./, text: new RegExp(`(?:^|[\\s"'\`(=:,])/(?:${personal})/\\w+`) },
  { why: "a path of somebody's machine", files: /./, text: /\b[A-Z]:\\+Users\\+\w+/ },
  { why: 'the host of a package registry', files: /(?:^|\/)package-lock\.json$/, text: /"resolved":\s*"https?:/ },
  { why: 'the host of a package registry', files: /(?:^|\/)\.npmrc$/, text: /\bregistry\s*=|\/\/.*:_auth/ },
  { why: "a folder that the product's users do not have", files: /\.md$/, text: new RegExp(`\\.\\./${'shared'}\\b`) },
]

/** Every line of a committed text that names what only one machine or one team has. */
export const slipsIn = (path: string, text: string): readonly string[] =>
  forbidden
    .filter((one) => one.files.test(path))
    .flatMap((one) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          one.text.test(line) ? [`${path}:${index + 1}: ${one.why}: ${line.trim().slice(0, 120)}`] : [],
        ),
    )

/** The files that a Markdown text links to, as paths from the root; addresses and anchors are left out. */
export const linksOf = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.normalize(posix.join(dirname(path), target)))
