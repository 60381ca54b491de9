import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { goTo, useAddress } from '../../../lib/page-address.ts'
import { MemberList } from './member-list.tsx'
import { MemberPanel } from './member-panel.tsx'
import { WebhookList } from './webhook-list.tsx'
import { useMembers } from './use-members.ts'

/** A small marketplace: its members, their identity checks, their bids, and its link to the member's page. */
export function MarketplacePage() {
  const { pathname, searchParams } = useAddress()
  const query = searchParams.get('query') ?? ''
  const chosen = searchParams.get('member')
  const { data, error, refetch } = useMembers(query)
  const member = data?.members.find(({ externalId }) => externalId === chosen) ?? data?.members[0]
  const show = (next: { query: string; member?: string | undefined }): void => {
    const params = new URLSearchParams()
    if (next.query) params.set('query', next.query)
    if (next.member) params.set('member', next.member)
    goTo(params.size > 0 ? `${pathname}?${params}` : pathname, { replace: true })
  }
  return (
    <Stack spacing={5}>
      <div>
        <PageHeading>Marketplace</PageHeading>
        <Typography color="textSecondary">
          Play any member, and the identity provider that checks them. The marketplace reports each step to the service.
        </Typography>
      </div>
      <FormControl sx={{ maxWidth: 400 }}>
        <FormLabel htmlFor="query" sx={{ marginBottom: 1 }}>
          Choose a member by name or id
        </FormLabel>
        <OutlinedInput
          id="query"
          type="search"
          value={query}
          inputProps={{ maxLength: 100, autoComplete: 'off' }}
          onChange={(event) => show({ query: event.target.value })}
        />
      </FormControl>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data?.members.length === 0 && <Typography role="status">No member has this name or id.</Typography>}
      {data && member && (
        <Box
          sx={{
            display: 'grid',
            gap: '24px',
            gridTemplateColumns: { xs: '1fr', md: '340px 1fr' },
            alignItems: 'start',
          }}
        >
          <MemberList
            members={data.members}
            chosen={member.externalId}
            onChoose={(externalId) => show({ query, member: externalId })}
          />
          <MemberPanel key={member.externalId} member={member} />
        </Box>
      )}
      <WebhookList />
    </Stack>
  )
}
