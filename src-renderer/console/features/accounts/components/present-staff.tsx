import EyeIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { usePresence } from '../api/presence.ts'

/** Who else has this account on the screen; it comes and goes without moving what stands below. */
export function PresentStaff({ accountId }: { readonly accountId: string }) {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const others = usePresence(accountId)
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    others.map(({ name, role }) => `${name} (${common(`role.${role}`)})`),
  )
  return (
    <Box
      role="status"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: '5px',
        fontSize: 12,
        color: theme.vars?.palette.tones.waiting.text,
      })}
    >
      {others.length > 0 && (
        <>
          <EyeIcon aria-hidden sx={{ fontSize: 15 }} />
          {t('presence.looking', { count: others.length, names })}
        </>
      )}
    </Box>
  )
}
