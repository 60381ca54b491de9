import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import type { EntryProblem, PolicyEntry } from '../policy-entry.ts'
import { usePolicyWords } from '../use-policy-words.ts'
import { AmountControl } from './amount-control.tsx'
import { CountriesControl } from './countries-control.tsx'
import { OneOfControl } from './one-of-control.tsx'
import { SomeOfControl } from './some-of-control.tsx'

export interface ControlProps {
  readonly policy: Policy
  readonly entry: PolicyEntry
  /** The bounds in words. */
  readonly hint: string
  readonly error: string | undefined
  readonly onEnter: (entry: Partial<PolicyEntry>) => void
}

interface ValueControlProps extends Omit<ControlProps, 'hint' | 'error'> {
  readonly problem: EntryProblem | 'same' | undefined
}

/** The control of a policy's kind, with its bounds said before. */
export function ValueControl({ policy, problem, ...rest }: ValueControlProps) {
  const { t } = useTranslation('console')
  const { bounds } = usePolicyWords()
  const hint = bounds(policy)
  const error =
    problem === undefined
      ? undefined
      : problem === 'same'
        ? t('policies.same')
        : t(`policies.invalid.${problem}`, { bounds: hint })
  const props = { policy, hint, error, ...rest }
  switch (policy.kind) {
    case 'on_off':
    case 'choice':
      return <OneOfControl {...props} />
    case 'keys':
      return <SomeOfControl {...props} />
    case 'json':
      return <CountriesControl {...props} />
    default:
      return <AmountControl {...props} />
  }
}
