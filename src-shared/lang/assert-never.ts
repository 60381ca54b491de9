/** Ends a switch over a closed union: an unhandled member does not compile, and at run time throws `Error`. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`)
}
