import type { ReactNode } from 'react'
import type { Session } from '../../../../src-shared/contract/desktop.ts'
import { useCurrentWorkspace } from '../../../lib/use-desktop.ts'
import { SignInFrame } from './components/sign-in-frame.tsx'
import { EmbeddedSignIn } from './embedded-sign-in.tsx'
import { ServerSignIn } from './server-sign-in.tsx'

interface SignInPageProps {
  readonly session: Session
  /** How the service is, in one line. */
  readonly strip: ReactNode
  /** The workspace that is shown, and the way to the others. */
  readonly switcher: ReactNode
  /** Somebody was signed in a moment ago. */
  readonly returning: boolean
}

/** Who are you? Each workspace has its own answer. */
export function SignInPage({ session, strip, switcher, returning }: SignInPageProps) {
  const workspace = useCurrentWorkspace()
  if (!workspace) return strip
  return (
    <SignInFrame colour={workspace.colour} strip={strip} switcher={switcher}>
      {workspace.kind === 'server' ? (
        <ServerSignIn workspace={workspace} session={session} returning={returning} />
      ) : (
        <EmbeddedSignIn session={session} returning={returning} />
      )}
    </SignInFrame>
  )
}
