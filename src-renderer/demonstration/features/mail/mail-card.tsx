import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { SimulatedMail } from '../../../../src-shared/contract/demonstration.ts'
import { When } from '../../../components/when.tsx'
import { linkedText } from './linked-text.ts'

/** One mail as its reader sees it, in the language that it is written in. */
export function MailCard({ mail }: { readonly mail: SimulatedMail }) {
  const { to, subject, text, language, at } = mail
  return (
    <Box
      component="li"
      sx={(theme) => ({
        border: `1px solid ${theme.vars?.palette.divider}`,
        borderRadius: '12px',
        padding: '16px',
        backgroundColor: theme.vars?.palette.background.paper,
      })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, color: 'text.secondary', fontSize: 13 }}>
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          <bdi>{to}</bdi>
        </Box>
        <Box component="span" sx={{ marginInlineStart: 'auto' }}>
          <When at={at} as="moment" />
        </Box>
      </Box>
      <Typography component="h2" variant="h3" lang={language} dir="auto" sx={{ marginBlock: '8px' }}>
        {subject}
      </Typography>
      <Typography
        component="div"
        lang={language}
        dir="auto"
        sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontSize: 15 }}
      >
        {linkedText(text.trim()).map((part) =>
          part.link ? (
            <Link key={part.text} href={part.text}>
              {part.text}
            </Link>
          ) : (
            part.text
          ),
        )}
      </Typography>
    </Box>
  )
}
