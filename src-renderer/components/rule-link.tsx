import Box from '@mui/material/Box'
import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { ruleOf } from '../../src-shared/errors/error-rules.ts'

/** How a page leads to the text of a rule; a page that has none shows no links. */
export const RuleLinks = createContext<((anchor: string) => void) | undefined>(undefined)

/** The rule that a refusal comes from, as a link to its text. */
export function RuleLink({ code }: { readonly code: string }) {
  const { t } = useTranslation('common')
  const open = use(RuleLinks)
  const anchor = ruleOf(code)
  if (!open || anchor === undefined) return null
  const name = anchor.toUpperCase()
  return (
    <Box
      component="button"
      type="button"
      aria-label={t('rule', { rule: name })}
      title={t('rule', { rule: name })}
      onClick={() => open(anchor)}
      sx={{
        font: 'inherit',
        fontSize: 11,
        color: 'inherit',
        background: 'none',
        border: 0,
        borderRadius: '4px',
        padding: '0 2px',
        marginInlineStart: '4px',
        minHeight: 24,
        minWidth: 24,
        textDecoration: 'underline',
        cursor: 'pointer',
      }}
    >
      {name}
    </Box>
  )
}
