import Box from '@mui/material/Box'
import { useEffect, useRef } from 'react'
import Markdown from 'react-markdown'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { remarkAnchors } from '../anchors.ts'

interface DocumentTextProps {
  readonly text: string
  /** The heading to begin at, by its anchor. */
  readonly at: string
  readonly onAnchor: (anchor: string) => void
}

const styles = {
  maxWidth: 760,
  userSelect: 'text',
  lineHeight: 1.6,
  '& h1': { fontSize: 19, margin: '0 0 12px' },
  '& h2': { fontSize: 15, margin: '28px 0 8px', scrollMarginTop: '12px', borderRadius: '4px' },
  '& h3': { fontSize: 13, margin: '20px 0 6px' },
  '& p, & ul, & ol': { margin: '0 0 10px' },
  '& li': { marginBottom: '4px' },
  // Where an anchor stood.
  '& p:empty': { display: 'none' },
  '& table': { borderCollapse: 'collapse', width: '100%', margin: '8px 0 16px', fontSize: 12 },
  '& th, & td': { textAlign: 'start', verticalAlign: 'top', padding: '6px 10px', border: 1, borderColor: 'divider' },
  '& code': {
    fontSize: '0.92em',
    backgroundColor: 'action.hover',
    padding: '0 3px',
    borderRadius: '3px',
    overflowWrap: 'anywhere',
  },
  '& pre': { overflow: 'auto' },
  '& a': { color: 'primary.main' },
} as const

/** A document of the product. Its links lead within it; where they would leave the console they are words. */
export function DocumentText({ text, at, onAnchor }: DocumentTextProps) {
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const heading = at === '' ? undefined : article.current?.querySelector<HTMLElement>(`[id="${CSS.escape(at)}"]`)
    if (!heading) return
    heading.tabIndex = -1
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
  }, [at, text])
  return (
    <Box component="article" ref={article} lang="en" dir="ltr" sx={styles}>
      <Markdown
        remarkPlugins={[remarkGfm, remarkAnchors]}
        rehypePlugins={[rehypeSlug]}
        skipHtml
        components={{
          // A head without words is no head; a long line scrolls by keyboard as well.
          th: ({ children }) => (children ? <th>{children}</th> : <td />),
          pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
          a: ({ href, children }) => {
            const anchor = /^#([a-z0-9-]+)$/.exec(href ?? '')?.[1]
            if (anchor === undefined) return <span>{children}</span>
            return (
              <a
                href={href}
                onClick={(event) => {
                  event.preventDefault()
                  onAnchor(anchor)
                }}
              >
                {children}
              </a>
            )
          },
        }}
      >
        {text}
      </Markdown>
    </Box>
  )
}
