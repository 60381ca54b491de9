import { useTranslation } from 'react-i18next'
import type { DuplicateCaseLine } from '../../../../../src-shared/contract/duplicate-cases.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'

const GRADES = ['proven', 'sent', 'typed'] as const
const TONES = { proven: 'blocked', sent: 'waiting', typed: 'quiet' } as const

/** How many attempts of each grade, the strongest first. */
export function EvidenceChips({ counts }: { readonly counts: DuplicateCaseLine['counts'] }) {
  const { t } = useTranslation('console')
  return (
    <>
      {GRADES.filter((grade) => counts[grade] > 0).map((grade) => (
        <StatusChip key={grade} tone={TONES[grade]}>
          {t(`cases.evidence.${grade}`, { count: counts[grade] })}
        </StatusChip>
      ))}
    </>
  )
}
