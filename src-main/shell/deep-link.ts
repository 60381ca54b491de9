import { isPlace } from '../../src-shared/contract/places.ts'

/** The scheme of links into the console; the system starts it, or calls the running one, with the link as an argument. */
export const linkScheme = 'linekeeper'

const start = `${linkScheme}://`
/** Longer than any place; what is longer is not looked at. */
const longest = 120

/** The place that a link leads to. Anything but exactly a place on the list, letter for letter, leads nowhere. */
export const placeOfLink = (link: string): string | undefined => {
  if (link.length > longest || !link.startsWith(start)) return undefined
  const place = `/${link.slice(start.length).replace(/\/$/, '')}`
  return isPlace(place) ? place : undefined
}

/** The place of the one link among a program's arguments; several links, or switches in a link's clothes, are nobody's click. */
export const placeOfArguments = (argv: readonly string[]): string | undefined => {
  const links = argv.filter((each) => each.toLowerCase().startsWith(`${linkScheme}:`))
  return links.length === 1 && links[0] !== undefined ? placeOfLink(links[0]) : undefined
}
