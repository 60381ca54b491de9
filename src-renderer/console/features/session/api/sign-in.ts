import type { Session } from '../../../../../src-shared/contract/desktop.ts'
import { call } from '../../../../lib/bridge.ts'

/** Signs in as one of the embedded workspace's people; the code flow runs inside main. */
export const signIn = (staffId: string): Promise<Session> => call('session.signIn', { staffId })
