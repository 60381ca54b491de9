import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { dropAllDrafts } from '../../lib/drafts.ts'
import { signedOutHere, useSession } from '../../lib/use-desktop.ts'
import { SignInPage } from '../features/session/sign-in-page.tsx'
import { homeOf, mayOpen } from './sections.ts'
import { ServiceStrip } from './service-strip.tsx'
import { SignedOutCommands } from './commands/signed-out-commands.tsx'
import { WorkspaceSwitcher } from './workspaces/workspace-switcher.tsx'
import { useGoTo } from '../../lib/go-to.ts'

export const loadFrame = () => import('./frame.tsx')
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }))

/** Shows the frame to whoever is signed in, and the sign-in screen to everybody else; the address stays. */
export function Gate() {
  const session = useSession()
  const location = useLocation()
  const goTo = useGoTo()
  const client = useQueryClient()
  const [seen, setSeen] = useState<string>()
  const staff = session?.staff ?? undefined
  if (staff && staff.id !== seen) {
    // What the one before had entered goes with them, also where their session ended by itself.
    if (seen !== undefined) dropAllDrafts()
    setSeen(staff.id)
  }
  const misplaced = staff !== undefined && location.pathname !== '/' && !mayOpen(staff.roles, location.pathname)
  const home = staff && homeOf(staff.roles)
  // Another person may not be allowed where the one before has been; an address typed by hand is answered by the page.
  useEffect(() => {
    if (misplaced && home) goTo(home, { replace: true })
    // oxlint-disable-next-line react/exhaustive-deps -- once for each person, not for each address
  }, [seen])
  if (!session) return <ServiceStrip />
  if (!staff)
    return (
      <>
        <SignInPage
          strip={<ServiceStrip />}
          switcher={<WorkspaceSwitcher manages={false} />}
          session={session}
          returning={seen !== undefined && !signedOutHere(client)}
        />
        <SignedOutCommands />
      </>
    )
  return (
    <Suspense fallback={<ServiceStrip />}>
      <Frame staff={staff} />
    </Suspense>
  )
}
