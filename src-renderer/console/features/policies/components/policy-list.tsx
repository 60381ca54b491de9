import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { scrolls } from '../../../../components/scrolls.ts'
import { useRowFocus } from '../../../../components/use-row-focus.ts'
import type { PolicyGroup } from '../policy-groups.ts'
import { PolicyLine } from './policy-line.tsx'

interface PolicyListProps {
  readonly groups: readonly PolicyGroup[]
  readonly chosen: string | undefined
  readonly onClear: () => void
}

/** The policies by rule; arrows move, Enter opens, one of them holds the keyboard's place. */
export function PolicyList({ groups, chosen, onClear }: PolicyListProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const scroller = useRef<HTMLDivElement>(null)
  const order = groups.flatMap(({ policies }) => policies.map(({ name }) => name))
  const focus = useRowFocus(scroller, order.length, (index) =>
    scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
  )
  return (
    <Box
      ref={scroller}
      component="nav"
      aria-label={t('policies.list')}
      sx={{ ...scrolls, borderInlineEnd: 1, borderColor: 'divider' }}
    >
      {order.length === 0 && (
        <EmptyState
          title={t('policies.noneTitle')}
          action={<Button onClick={onClear}>{common('clearFilters')}</Button>}
        />
      )}
      {groups.map(({ rule, policies }) => (
        <section key={rule} aria-labelledby={`policies-${rule}`}>
          <Typography
            id={`policies-${rule}`}
            variant="subtitle2"
            component="h2"
            sx={(theme) => ({
              position: 'sticky',
              top: 0,
              zIndex: 1,
              display: 'flex',
              justifyContent: 'space-between',
              padding: '5px 12px',
              color: theme.vars?.palette.text.secondary,
              backgroundColor: theme.vars?.palette.well,
              borderBottom: `1px solid ${theme.vars?.palette.divider}`,
            })}
          >
            {t(`policies.groups.${rule}`)}
            <Box component="bdi" dir="ltr" sx={{ fontWeight: 400 }}>
              {rule}
            </Box>
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {policies.map((policy) => {
              const index = order.indexOf(policy.name)
              return (
                <PolicyLine
                  key={policy.name}
                  policy={policy}
                  index={index}
                  chosen={chosen === policy.name}
                  holdsKeyboard={index === focus.index}
                  onFocus={() => focus.setIndex(index)}
                  onKey={(event) => focus.press(event, index)}
                />
              )
            })}
          </Box>
        </section>
      ))}
    </Box>
  )
}
