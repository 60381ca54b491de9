import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import { InlineError } from '../../../../components/inline-error.tsx'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { useSendLink, type LinkOperation } from '../api/send-link.ts'
import { ActionRow } from './action-row.tsx'

interface LinkRowProps {
  readonly link: 'setupLink' | 'checkLink'
  readonly action: Action
  readonly accountId: string
  readonly memberTimeZone: string | null
}

const OPERATIONS: Readonly<Record<LinkRowProps['link'], LinkOperation>> = {
  setupLink: 'accounts.sendSetupLink',
  checkLink: 'accounts.sendCheckLink',
}

/** A link that staff send: what it does beside the button, what came of it below. */
export function LinkRow({ link, action, accountId, memberTimeZone }: LinkRowProps) {
  const { t } = useTranslation('console')
  const once = useOneAtATime()
  const { mutateAsync, isPending, error, data } = useSendLink(OPERATIONS[link], accountId)
  return (
    <div>
      <ActionRow
        command={`account.${link}`}
        label={t(`account.actions.${link}`)}
        action={action}
        allowedText={t(`account.actions.${link}Hint`)}
        busy={isPending}
        onAct={() => once(() => mutateAsync())}
        memberTimeZone={memberTimeZone}
      />
      <Box aria-live="polite" sx={{ '&:empty': { display: 'none' } }}>
        {error && <InlineError error={error} />}
        {!error && data && (
          <Box sx={{ display: 'flex', gap: '6px', color: (theme) => theme.vars?.palette.tones.good.text }}>
            <Box sx={{ paddingTop: '2px', display: 'flex' }}>
              <ToneIcon tone="good" />
            </Box>
            <Typography variant="body2">{t(`account.actions.${link}Sent`)}</Typography>
          </Box>
        )}
      </Box>
    </div>
  )
}
