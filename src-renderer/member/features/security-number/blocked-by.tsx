import Stack from '@mui/material/Stack'
import type { Action } from '../../../../src-shared/contract/common.ts'
import { BlockerWords } from '../../../components/blocker-words.tsx'
import { ToneBox } from '../../../components/tone-box.tsx'

/** Why an action is not possible: what blocks, since when, until when, and who can lift it (R7). */
export function BlockedBy({ action }: { readonly action: Action }) {
  if (action.allowed || action.blockedBy.length === 0) return null
  return (
    <Stack spacing={2}>
      {action.blockedBy.map((blocker) => (
        <ToneBox key={blocker.code} tone={blocker.whoCanLift === 'nobody' ? 'blocked' : 'waiting'} role="status">
          <BlockerWords blocker={blocker} />
        </ToneBox>
      ))}
    </Stack>
  )
}
