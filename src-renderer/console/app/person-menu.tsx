import DownIcon from '@mui/icons-material/ExpandMore'
import PersonIcon from '@mui/icons-material/AccountCircleOutlined'
import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../src-shared/contract/staff-sessions.ts'
import { useNarrow } from '../../components/use-narrow.ts'
import { call } from '../../lib/bridge.ts'
import { useCommand } from '../../lib/commands.ts'
import { dropAllDrafts } from '../../lib/drafts.ts'
import { takeSession, useSession } from '../../lib/use-desktop.ts'

/** Who is signed in; switch to another demonstration person, or sign out. */
export function PersonMenu({ staff }: { readonly staff: StaffMember }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const client = useQueryClient()
  const narrow = useNarrow()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const others =
    useSession()?.demonstrationStaff.filter(({ id }) => id !== staff.id && id !== `staff-${staff.id}`) ?? []
  const switchTo = useMutation({
    mutationFn: async (staffId: string | null) => {
      dropAllDrafts()
      const out = await call('session.signOut')
      return staffId === null ? out : call('session.signIn', { staffId })
    },
    onSuccess: (session) => takeSession(client, session),
    onError: () => client.invalidateQueries({ queryKey: ['session.get'] }),
  })
  const roles = staff.roles.map((role) => common(`role.${role}`)).join(', ')
  const choose = (staffId: string | null): void => {
    setAnchor(null)
    switchTo.mutate(staffId)
  }
  useCommand('session.signOut', () => choose(null))
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('frame.person.menu', { name: staff.name, roles })}
        title={narrow ? `${staff.name} · ${roles}` : undefined}
        endIcon={<DownIcon aria-hidden />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {narrow ? (
          <PersonIcon aria-hidden sx={{ fontSize: 17 }} />
        ) : (
          <>
            {staff.name}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, marginInlineStart: '6px' }}>
              · {roles}
            </Box>
          </>
        )}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.length > 0 && (
          <ListSubheader sx={{ lineHeight: '26px' }}>{t('frame.person.switchPerson')}</ListSubheader>
        )}
        {others.map((person) => (
          <MenuItem key={person.id} onClick={() => choose(person.id)}>
            {person.name}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {person.roles.map((role) => common(`role.${role}`)).join(', ')}
            </Box>
          </MenuItem>
        ))}
        <MenuItem onClick={() => choose(null)} sx={{ borderTop: 1, borderColor: 'divider', marginTop: '4px' }}>
          {t('frame.person.signOut')}
        </MenuItem>
      </Menu>
    </>
  )
}
