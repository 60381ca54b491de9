/** So long a text waits for the answer to the one before, in milliseconds. */
const TEXT_PATIENCE = 120
/** A look-up by number costs one of 60 an hour (R21): only a number that is typed on no more is asked for. */
const NUMBER_REST = 300

/** Four digits or more and no letter: what the service may take for a number. */
const isLikeNumber = (text: string): boolean => /\d(?:\D?\d){3}/.test(text) && !/[\p{L}@]/u.test(text)

/**
 * How many milliseconds a typed text waits until it is asked for: none where nothing is being asked, so that the answer is there with the key;
 * a number rests first. `askedAt`: when the question was asked that is still open, on the clock of `now`; undefined: none is.
 */
export const waitBeforeAsking = (text: string, askedAt: number | undefined, now = performance.now()): number => {
  if (isLikeNumber(text)) return NUMBER_REST
  return askedAt === undefined ? 0 : Math.max(0, askedAt + TEXT_PATIENCE - now)
}
