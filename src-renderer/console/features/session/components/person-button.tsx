import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../../src-shared/contract/desktop.ts'
import { KeyCap } from '../../../../components/key-cap.tsx'

interface PersonButtonProps {
  readonly person: Session['demonstrationStaff'][number]
  readonly shortcut: string
  readonly busy: boolean
  readonly onChoose: () => void
}

/** One person: name, role, and what the role may do in one line. */
export function PersonButton({ person, shortcut, busy, onChoose }: PersonButtonProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  return (
    <ButtonBase
      onClick={onChoose}
      aria-busy={busy}
      sx={{
        width: '100%',
        padding: '12px 16px',
        gap: '12px',
        justifyContent: 'flex-start',
        textAlign: 'start',
        font: 'inherit',
        '&:hover': { backgroundColor: (theme) => theme.vars?.palette.action.hover },
        '&.Mui-focusVisible, &:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>
          {person.name}
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {' · '}
            {person.roles.map((role) => common(`role.${role}`)).join(', ')}
          </Box>
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
          {person.roles.map((role) => t(`session.may.${role}`)).join('; ')}
        </Box>
      </Box>
      {busy ? (
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t('session.signingIn')}</Box>
      ) : (
        <KeyCap>{shortcut}</KeyCap>
      )}
    </ButtonBase>
  )
}
