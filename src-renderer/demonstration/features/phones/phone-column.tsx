import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { PhoneNumber } from '../../../components/masked-number.tsx'
import { MessageBubble } from './message-bubble.tsx'
import type { Phone } from './phones.ts'

/** One phone: its number, and its messages from the oldest to the newest. */
export function PhoneColumn({ phone }: { readonly phone: Phone }) {
  const id = useId()
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={(theme) => ({
        border: `1px solid ${theme.vars?.palette.divider}`,
        borderRadius: '20px',
        backgroundColor: theme.vars?.palette.well,
        overflow: 'hidden',
      })}
    >
      <Typography
        id={id}
        variant="h2"
        sx={{
          padding: '14px 18px',
          borderBottom: 1,
          borderColor: 'divider',
          backgroundColor: 'background.paper',
          fontSize: 17,
        }}
      >
        <PhoneNumber>{phone.shown}</PhoneNumber>
      </Typography>
      <Stack component="ul" spacing={3} aria-live="polite" sx={{ listStyle: 'none', margin: 0, padding: '16px' }}>
        {phone.messages.map((message) => (
          <MessageBubble key={message.id} message={message} />
        ))}
      </Stack>
    </Box>
  )
}
