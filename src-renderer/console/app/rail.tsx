import AccountsIcon from '@mui/icons-material/PeopleAltOutlined'
import AuditIcon from '@mui/icons-material/ReceiptLongOutlined'
import CasesIcon from '@mui/icons-material/ContentCopyOutlined'
import InsightsIcon from '@mui/icons-material/InsightsOutlined'
import PoliciesIcon from '@mui/icons-material/GavelOutlined'
import RequestsIcon from '@mui/icons-material/SwapHorizOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Role } from '../../../src-shared/contract/operation.ts'
import { useNarrow } from '../../components/use-narrow.ts'
import { visuallyHidden } from '../../components/visually-hidden.ts'
import { queryOf } from '../../lib/query.ts'
import { sectionsFor, type Section } from './sections.ts'

const ICONS: Readonly<Record<Section['name'], ComponentType<SvgIconProps>>> = {
  accounts: AccountsIcon,
  requests: RequestsIcon,
  cases: CasesIcon,
  audit: AuditIcon,
  insights: InsightsIcon,
  policies: PoliciesIcon,
  settings: SettingsIcon,
}

/** The sections that the role may open. */
export function Rail({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTranslation('console')
  const narrow = useNarrow()
  const reviewer = roles.includes('reviewer')
  const open = useQuery({ ...queryOf('duplicateCases.list', { state: 'open', limit: 1 }), enabled: reviewer }).data
    ?.open
  return (
    <Box
      component="nav"
      aria-label={t('frame.navigation')}
      sx={(theme) => ({
        display: 'flex',
        flexDirection: 'column',
        gap: '2px',
        padding: '8px',
        backgroundColor: theme.vars?.palette.well,
        borderInlineEnd: `1px solid ${theme.vars?.palette.divider}`,
        '& a': {
          display: 'flex',
          alignItems: 'center',
          gap: '10px',
          height: 32,
          paddingInline: '10px',
          borderRadius: '6px',
          color: theme.vars?.palette.text.secondary,
          textDecoration: 'none',
        },
        '& a:hover': { backgroundColor: theme.vars?.palette.action.hover },
        '& a.active': {
          backgroundColor: theme.vars?.palette.action.selected,
          color: theme.vars?.palette.text.primary,
          fontWeight: 600,
        },
      })}
    >
      {sectionsFor(roles).map(({ name, path }) => {
        const Icon = ICONS[name]
        const count = name === 'cases' ? open : undefined
        return (
          <Tooltip key={name} title={narrow ? t(`frame.sections.${name}`) : ''} placement="right" describeChild>
            <NavLink to={path}>
              <Icon aria-hidden sx={{ fontSize: 17 }} />
              <Box component="span" sx={narrow ? visuallyHidden : { flex: 1 }}>
                {t(`frame.sections.${name}`)}
              </Box>
              {count !== undefined && count > 0 && (
                <Box
                  component="span"
                  aria-label={t('frame.openCases', { count })}
                  sx={{ fontSize: 12, fontWeight: 500 }}
                >
                  {count}
                </Box>
              )}
            </NavLink>
          </Tooltip>
        )
      })}
    </Box>
  )
}
