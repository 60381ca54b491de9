/** The number changes that were requested from this console since it started: their news is told, others’ is not. */
const own = new Map<string, string>()

export const rememberOwnRequest = (numberChangeId: string, ownerName: string): void => {
  own.set(numberChangeId, ownerName)
}

/** The owner's name of a request made here; undefined for any other. */
export const ownerOfOwnRequest = (numberChangeId: string): string | undefined => own.get(numberChangeId)

/** Another person sits here now. */
export const forgetAllOwnRequests = (): void => own.clear()

/** A request withdrawn here is no news. */
export const forgetOwnRequest = (numberChangeId: string): void => {
  own.delete(numberChangeId)
}
