import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { visuallyHidden } from '../../../../components/visually-hidden.ts'
import { isChanged, isFixed } from '../policy-groups.ts'
import { usePolicyWords } from '../use-policy-words.ts'

interface PolicyLineProps {
  readonly policy: Policy
  readonly index: number
  readonly chosen: boolean
  readonly holdsKeyboard: boolean
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** One policy of the list: its name, its value, its sentence; a lock where nobody sets it. */
export function PolicyLine({ policy, index, chosen, holdsKeyboard, onFocus, onKey }: PolicyLineProps) {
  const { t } = useTranslation('console')
  const { search } = useLocation()
  const { value, says } = usePolicyWords()
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={{ pathname: `/policies/${policy.name}`, search }}
        replace={chosen}
        data-index={index}
        aria-current={chosen ? 'page' : undefined}
        tabIndex={holdsKeyboard ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKey}
        sx={(theme) => ({
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          gap: '1px 12px',
          padding: '7px 12px 8px',
          color: 'inherit',
          textDecoration: 'none',
          scrollMarginBlock: '30px 0',
          '&:hover': { backgroundColor: theme.vars?.palette.action.hover },
          '&[aria-current]': { backgroundColor: theme.vars?.palette.action.selected },
          '&:focus-visible': { outlineOffset: -2 },
        })}
      >
        <Box component="span" sx={{ fontWeight: 500 }}>
          {t(`policies.words.${policy.name}.name`)}
        </Box>
        <Box
          component="span"
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'flex-end',
            gap: '5px',
            maxWidth: 160,
            color: isFixed(policy) ? 'text.secondary' : 'text.primary',
          }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {value(policy, policy.value)}
          </Box>
          {isFixed(policy) && (
            <>
              <LockIcon aria-hidden sx={{ fontSize: 13 }} />
              <span style={visuallyHidden}>{t('policies.fixed')}</span>
            </>
          )}
        </Box>
        <Box
          component="span"
          sx={{
            fontSize: 12,
            color: 'text.secondary',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {says(policy, policy.value)}
        </Box>
        {isChanged(policy) && (
          <Box
            component="span"
            sx={(theme) => ({
              fontSize: 11.5,
              textAlign: 'end',
              color: theme.vars?.palette.primary.main,
              fontWeight: 500,
            })}
          >
            {t('policies.changed')}
          </Box>
        )}
      </Box>
    </Box>
  )
}
