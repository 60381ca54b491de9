import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Going to another page moves the focus to its heading, so that a screen reader says where one is; and names the window. */
export function usePageFocus(pathname: string): void {
  const { t, i18n } = useTranslation(['member', 'common'])
  const before = useRef(pathname)
  useEffect(() => {
    const main = document.querySelector('main')
    if (!main) return undefined
    const name = (): void => {
      // The page before stays in the tree, unseen, while this one is loaded.
      const heading = [...main.querySelectorAll('h1')].find((each) => each.getClientRects().length > 0)
      document.title = heading ? `${heading.textContent} · ${t('common:productName')}` : t('common:productName')
      if (!heading || before.current === pathname) return
      before.current = pathname
      heading.focus()
      window.scrollTo(0, 0)
    }
    name()
    // A page that is still being loaded brings its heading later.
    const observer = new MutationObserver(name)
    observer.observe(main, { childList: true, subtree: true, attributeFilter: ['style'] })
    return () => observer.disconnect()
  }, [pathname, t, i18n.language])
}
