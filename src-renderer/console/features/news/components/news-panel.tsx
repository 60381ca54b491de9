import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsLine } from '../../../../../src-shared/contract/staff-news.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useNews } from '../api/list-news.ts'
import { useMarkNewsRead } from '../api/mark-news-read.ts'
import { NewsRows } from './news-rows.tsx'

interface NewsPanelProps {
  readonly onOpen: (line: NewsLine) => void
  readonly onRequests: () => void
}

/** News of one's own requests: all of 30 days, what is unread marked. */
export function NewsPanel({ onOpen, onRequests }: NewsPanelProps) {
  const { t } = useTranslation('console')
  const list = useNews()
  const mark = useMarkNewsRead()
  const body = useRef<HTMLDivElement>(null)
  const first = list.data?.pages[0]
  const news = list.data?.pages.flatMap((page) => page.news) ?? []
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: '8px',
          minHeight: 40,
          padding: '4px 8px 4px 12px',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h3" component="h2" sx={{ flex: 1, minWidth: 0 }}>
          {t('news.title')}
        </Typography>
        {first !== undefined && first.unread > 0 && (
          <Button
            variant="text"
            disabled={mark.isPending}
            onClick={() => {
              // The button goes with the last unread line; the keyboard goes on in the list.
              body.current?.querySelector<HTMLElement>('[data-index="0"]')?.focus()
              mark.mutate({ until: first.serverNow })
            }}
          >
            {t('news.markAll')}
          </Button>
        )}
      </Box>
      {mark.error && (
        <Box sx={{ padding: '8px 12px' }}>
          <InlineError error={mark.error} />
        </Box>
      )}
      <Box ref={body} sx={{ overflowY: 'auto', flex: 1, minHeight: 0 }}>
        {list.isError && first === undefined ? (
          <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
        ) : first === undefined ? (
          <Delayed>
            <RowsSkeleton tracks="minmax(0, 1fr)" rowHeight={56} />
          </Delayed>
        ) : news.length === 0 ? (
          <EmptyState title={t('news.emptyTitle')}>{t('news.emptyBody')}</EmptyState>
        ) : (
          <NewsRows news={news} onOpen={onOpen} />
        )}
      </Box>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          padding: '4px 8px',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button variant="text" onClick={onRequests}>
          {t('news.all')}
        </Button>
        {list.hasNextPage && (
          <Button variant="text" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('news.older')}
          </Button>
        )}
      </Box>
    </>
  )
}
