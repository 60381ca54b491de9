import { AppError } from '../../src-shared/errors/app-error.ts'

const mostAsked = 20
const windowMs = 60 * 60 * 1000

/**
 * Lets 20 servers be asked within an hour and throws `server_asked_often` beyond: more than anybody adds, and all that a page which has
 * been taken over could tell the world in the names of servers.
 */
export const createAskLimit = (now: () => number = Date.now): (() => void) => {
  let asked: readonly number[] = []
  return () => {
    asked = asked.filter((at) => now() - at < windowMs)
    if (asked.length >= mostAsked) throw new AppError('server_asked_often')
    asked = [...asked, now()]
  }
}
