import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenLanguage } from '../../lib/page-language.ts'
import { languageOf } from '../../lib/i18n/languages.ts'
import { useAddress, useInPageLinks } from '../../lib/page-address.ts'
import { useShowLanguage } from '../../components/page-language-context.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { ToneBox } from '../../components/tone-box.tsx'
import { useMember } from '../features/security-number/api/use-member.ts'
import { useMemberAction } from '../features/security-number/api/use-member-action.ts'
import { takeSecret } from '../features/security-number/change/mailed-secret.ts'
import { ChangePanel } from '../features/security-number/change/change-panel.tsx'
import { DashboardPage } from '../features/dashboard/dashboard-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { IN_PAGE, PATHS } from './paths.ts'
import { Shell } from './shell.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { usePageFocus } from './use-page-focus.ts'

const linkPages = () => import('../features/security-number/change/link-pages.tsx')
const SettingsPage = lazy(() => import('./settings-page.tsx').then((module) => ({ default: module.SettingsPage })))
const LostPhonePage = lazy(() => linkPages().then((module) => ({ default: module.LostPhonePage })))
const StopChangePage = lazy(() => linkPages().then((module) => ({ default: module.StopChangePage })))
const NotMe = lazy(() =>
  import('../features/security-number/change/not-me.tsx').then((module) => ({ default: module.NotMe })),
)
const StillMine = lazy(() =>
  import('../features/security-number/still-mine.tsx').then((module) => ({ default: module.StillMine })),
)
const HelpPage = lazy(() => import('../features/help/help-page.tsx').then((module) => ({ default: module.HelpPage })))

/** The member's page: who is signed in and the address decide what is shown. */
export function MemberPage() {
  const { t, i18n } = useTranslation('member')
  const { pathname } = useAddress()
  const show = useShowLanguage()
  const { data: view, error, signedOut, refetch } = useMember()
  const readNotice = useMemberAction('memberAccount.readNotice')
  useInPageLinks(IN_PAGE)

  const accounts = view && languageOf(view.account.language)
  useEffect(() => {
    if (accounts && !chosenLanguage() && accounts !== i18n.language) void show(accounts)
  }, [accounts, i18n.language, show])
  // Until the account's language is there nothing is shown that would have to change under the reader's eyes.
  const settled = !accounts || chosenLanguage() !== undefined || accounts === i18n.language
  usePageFocus(pathname)
  // Before a sign-in leads away from the address: what stands behind its # would not come back.
  useEffect(() => {
    if (pathname === PATHS.lostPhone) takeSecret(pathname)
  }, [pathname])

  return (
    <Shell account={signedOut ? undefined : view?.account}>
      <Suspense fallback={null}>
        {pathname === PATHS.help ? (
          <HelpPage />
        ) : pathname === PATHS.stopChange ? (
          <StopChangePage />
        ) : !IN_PAGE.includes(pathname) ? (
          <MissingPage />
        ) : signedOut ? (
          <SignInPage wasSignedIn={view !== undefined} />
        ) : view && settled ? (
          <>
            {error && (
              <ToneBox tone="waiting" role="status">
                {t('load.offline')}
              </ToneBox>
            )}
            {pathname === PATHS.lostPhone ? (
              <LostPhonePage />
            ) : (
              <ChangePanel view={view}>
                {pathname === PATHS.settings ? (
                  <SettingsPage view={view} />
                ) : (
                  <DashboardPage
                    view={view}
                    notMe={(numberChangeId) => (
                      <Suspense fallback={null}>
                        <NotMe view={view} numberChangeId={numberChangeId} />
                      </Suspense>
                    )}
                    stillMine={(numberReleaseId) => (
                      <Suspense fallback={null}>
                        <StillMine numberReleaseId={numberReleaseId} />
                      </Suspense>
                    )}
                    onRead={(noticeId) => readNotice.mutate({ noticeId })}
                  />
                )}
              </ChangePanel>
            )}
          </>
        ) : (
          error && <ErrorPanel error={error} onRetry={() => void refetch()} />
        )}
      </Suspense>
    </Shell>
  )
}
