import { isPlace } from '../../src-shared/contract/places.ts'

const page = 'app://console/'

/** The address of the console's page at a place; the page reads it from behind the `#`. */
export const consoleAddress = (place?: string): string => (place === undefined ? page : `${page}#${place}`)

/** The place in an address of the console's page; undefined for any other address. */
export const placeOfConsoleAddress = (address: string): string | undefined => {
  const start = `${page}#`
  const place = address.startsWith(start) ? address.slice(start.length) : ''
  return isPlace(place) ? place : undefined
}
