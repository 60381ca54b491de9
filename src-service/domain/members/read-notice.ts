import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { MemberActor } from '../actor.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'

/** The member has read a notice (R18). Errors: `not_found`. */
export async function readNotice(
  ports: Ports,
  actor: MemberActor,
  { noticeId }: { readonly noticeId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: actor.accountId }, (facts) => {
    const notice = facts.notices.find((one) => one.id === noticeId)
    if (!notice) throw new AppError('not_found')
    return { writes: notice.readAt ? [] : [{ update: 'notice', id: noticeId, set: { readAt: facts.now } }] }
  })
}
