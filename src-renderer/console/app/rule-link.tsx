import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { ruleOf } from '../../../src-shared/errors/error-rules.ts'
import { useGoTo } from '../../lib/go-to.ts'

/** The rule that a refusal comes from, as a link to its text. */
function RuleLink({ code }: { readonly code: string }) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const anchor = ruleOf(code)
  if (anchor === undefined) return null
  const name = anchor.toUpperCase()
  return (
    <Box
      component="button"
      type="button"
      aria-label={t('desk.help.rule', { rule: name })}
      title={t('desk.help.rule', { rule: name })}
      onClick={() => goTo(`/help/rules?at=${anchor}`)}
      sx={{
        font: 'inherit',
        fontSize: 11,
        color: 'inherit',
        background: 'none',
        border: 0,
        borderRadius: '4px',
        padding: 0,
        textAlign: 'start',
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

/** What every refusal in the console shows of its rule. */
export const ruleLink = (code: string) => <RuleLink code={code} />
