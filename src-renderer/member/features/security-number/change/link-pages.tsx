import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pages } from '../../../../../src-shared/contract/page.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { request } from '../../../../lib/http.ts'
import { goTo } from '../../../../lib/page-address.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'
import { Card } from './card.tsx'
import { forgetSecret, takeSecret } from './mailed-secret.ts'

/** Where the lost-phone link leads (R4): one button, for what looks at mails follows links and presses nothing. */
export function LostPhonePage() {
  const { t } = useTranslation('member')
  const [secret] = useState(() => takeSecret(pages.lostPhone))
  const open = useMemberAction('memberNumberChanges.openLink', () => {
    forgetSecret(pages.lostPhone)
    goTo('/', { replace: true })
  })
  return (
    <LinkCard title={t('link.openTitle')} text={t('link.openText')} secret={secret} error={open.error}>
      <Button
        variant="contained"
        color="primary"
        disabled={secret === null || open.isPending}
        onClick={() => secret !== null && open.mutate({ secret })}
      >
        {t('link.openButton')}
      </Button>
    </LinkCard>
  )
}

/** Where the mail's *Stop* leads (R4): no sign-in, one button, and nothing else can be done here. */
export function StopChangePage() {
  const { t } = useTranslation('member')
  const [secret] = useState(() => takeSecret(pages.stopChange))
  const stop = useMutation<unknown, AppError, string>({
    mutationFn: (given) => request('memberNumberChanges.stopByLink', { secret: given }),
    onSuccess: () => forgetSecret(pages.stopChange),
  })
  if (stop.isSuccess)
    return (
      <Card>
        <StepHeading component="h1" takesFocus>
          {t('link.stoppedTitle')}
        </StepHeading>
        <ToneBox tone="good" role="status">
          {t('change.unchanged')}
        </ToneBox>
      </Card>
    )
  return (
    <LinkCard title={t('link.stopTitle')} text={t('link.stopText')} secret={secret} error={stop.error}>
      <Button
        variant="contained"
        color="error"
        disabled={secret === null || stop.isPending}
        onClick={() => secret !== null && stop.mutate(secret)}
      >
        {t('change.stop')}
      </Button>
    </LinkCard>
  )
}

interface LinkCardProps {
  readonly title: string
  readonly text: string
  readonly secret: string | null
  readonly error: AppError | null
  readonly children: ReactNode
}

function LinkCard({ title, text, secret, error, children }: LinkCardProps) {
  const { t } = useTranslation('member')
  return (
    <Card>
      <StepHeading component="h1" takesFocus>
        {title}
      </StepHeading>
      <Typography>{text}</Typography>
      {secret === null && (
        <ToneBox tone="blocked" role="alert">
          {t('link.noLink')}
        </ToneBox>
      )}
      <Refusal error={error} />
      {children}
    </Card>
  )
}
