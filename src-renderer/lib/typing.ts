/** So far apart are two questions while somebody types on, in milliseconds. */
const TEXT_APART = 120
/** A look-up by number costs one of 60 an hour (R21): only a number that is typed on no more is asked for. */
const NUMBER_REST = 300

/** Four digits or more and no letter: what the service may take for a number. */
const isLikeNumber = (text: string): boolean => /\d(?:\D?\d){3}/.test(text) && !/[\p{L}@]/u.test(text)

/**
 * How many milliseconds a typed text waits until it is asked for: none where nothing was asked for a while, so that the first answer is there
 * with the key; a number rests first. `askedAt`: when the question before was asked, on the clock of `now`.
 */
export const waitBeforeAsking = (text: string, askedAt: number, now = performance.now()): number =>
  isLikeNumber(text) ? NUMBER_REST : Math.max(0, askedAt + TEXT_APART - now)
