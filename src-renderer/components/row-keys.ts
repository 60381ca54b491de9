/** Which drawn row stands for which row of the answer. */
export interface RowKeys {
  readonly of: (answer: string, id: string) => number
}

/**
 * Within one answer a row stays its own, wherever it moves: the keyboard and a click stay with the person. Another answer begins anew, and
 * is drawn into the rows that are there, which is half the work of new ones. For cells that keep nothing of their own.
 */
export const makeRowKeys = (): RowKeys => {
  let answered: string | undefined
  let keys = new Map<string, number>()
  return {
    of: (answer, id) => {
      if (answer !== answered) {
        answered = answer
        keys = new Map()
      }
      const key = keys.get(id) ?? keys.size
      keys.set(id, key)
      return key
    },
  }
}
