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
        // Above the page, in its lower corner: nothing of the page moves when somebody comes or goes.
        position: 'fixed',
        bottom: 40,
        insetInlineStart: 196,
        zIndex: 1,
        maxWidth: 'calc(100vw - 240px)',
        '& > div': {
          display: 'flex',
          alignItems: 'center',
          gap: '6px',
          padding: '4px 12px 4px 10px',
          borderRadius: '14px',
          fontSize: 12,
          border: `1px solid ${theme.vars?.palette.tones.waiting.border}`,
          backgroundColor: theme.vars?.palette.tones.waiting.surface,
          color: theme.vars?.palette.tones.waiting.text,
        },
      })}
    >
      {others.length > 0 && (
        <div>
          <EyeIcon aria-hidden sx={{ fontSize: 15 }} />
          {t('presence.looking', { count: others.length, names })}
        </div>
      )}
    </Box>
  )
}
