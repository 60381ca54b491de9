import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useTranslation } from 'react-i18next'
import { CountryFlag } from '../../../components/country-flag.tsx'
import { scrolls } from '../../../components/scrolls.ts'
import type { Member } from './steps.ts'

interface MemberListProps {
  readonly members: readonly Member[]
  readonly chosen: string
  readonly onChoose: (externalId: string) => void
}

/** The members that were found. */
export function MemberList({ members, chosen, onChoose }: MemberListProps) {
  const { t } = useTranslation()
  return (
    <Box
      component="ul"
      aria-label="Members"
      sx={{
        ...scrolls,
        listStyle: 'none',
        margin: 0,
        padding: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: '12px',
        maxHeight: { xs: 260, md: '60vh' },
      }}
    >
      {members.map(({ externalId, name, country, identityCheck }) => (
        <li key={externalId}>
          <ButtonBase
            aria-pressed={externalId === chosen}
            onClick={() => onChoose(externalId)}
            sx={(theme) => ({
              width: '100%',
              minHeight: 52,
              padding: '8px 14px',
              gap: 3,
              justifyContent: 'flex-start',
              textAlign: 'start',
              borderBottom: `1px solid ${theme.vars?.palette.divider}`,
              backgroundColor: externalId === chosen ? theme.vars?.palette.action.selected : 'transparent',
              '&:hover': { backgroundColor: theme.vars?.palette.action.hover },
              '&:focus-visible': { outlineOffset: -2 },
            })}
          >
            <CountryFlag country={country} />
            <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
              <Box
                component="span"
                sx={{ display: 'block', fontWeight: externalId === chosen ? 600 : 400, overflowWrap: 'anywhere' }}
              >
                <bdi>{name}</bdi>
              </Box>
              <Box component="span" sx={{ fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {externalId}
                {identityCheck && ` · check ${t(`checkState.${identityCheck}`)}`}
              </Box>
            </Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  )
}
