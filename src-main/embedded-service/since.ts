/** Remembers since when something is as it is: asked with how it is now, it answers when that began. */
export const createSince = (now: () => Date = () => new Date()): ((condition: string) => string) => {
  let last: string | undefined
  let began = now()
  return (condition) => {
    if (condition !== last) {
      last = condition
      began = now()
    }
    return began.toISOString()
  }
}
