import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useMemberAction } from './api/use-member-action.ts'
import { Refusal } from './refusal.tsx'

/** *It is still mine* of a release (R3): one click ends it, for it keeps what is. */
export function StillMine({ numberReleaseId }: { readonly numberReleaseId: string }) {
  const { t } = useTranslation('member')
  const object = useMemberAction('memberNumberReleases.object')
  return (
    <>
      <Button disabled={object.isPending} onClick={() => object.mutate({ numberReleaseId })} sx={{ marginTop: 1 }}>
        {t('notice.stillMine')}
      </Button>
      <Refusal error={object.error} />
    </>
  )
}
