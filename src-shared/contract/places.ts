const id = (prefix: string): string => `${prefix}_[0-9A-HJKMNP-TV-Z]{26}`

/**
 * The places of the console that a link, or another window, may lead to (a regular expression over the whole address). Places only:
 * nothing that an address can say changes anything.
 */
export const PLACE = `^/(?:accounts(?:/${id('acc')})?|requests(?:/dead-ends)?|cases(?:/${id('dca')})?|audit|insights|policies|settings)$`

const place = new RegExp(PLACE)

/** True for the address of a place on the list. */
export const isPlace = (text: string): boolean => place.test(text)
