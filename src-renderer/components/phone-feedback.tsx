import { formatNumber } from '../../src-shared/phone/format.ts'
import { readPhone, type PhoneReading, type PhoneValue } from '../lib/phone-input.ts'
import { usePhoneTexts, type PhoneTexts } from './phone-texts.ts'
import { PhoneNumber } from './masked-number.tsx'

interface PhoneFeedbackProps {
  readonly value: PhoneValue
  readonly changed: Pick<PhoneReading, 'changes' | 'countryTaken'> | undefined
}

const isLineType = (type: string, texts: PhoneTexts): type is keyof PhoneTexts['lineTypes'] => type in texts.lineTypes

/** Under the field: the canonical form and line type as soon as the number is whole, and what cleaning changed (R9). */
export function PhoneFeedback({ value, changed }: PhoneFeedbackProps) {
  const texts = usePhoneTexts()
  const { result } = readPhone(value)
  const done = changed && [
    ...changed.changes.map((change) => texts.changes[change]),
    ...(changed.countryTaken ? [texts.countryTaken] : []),
  ]
  return (
    <div aria-live="polite">
      <div>
        {result.ok && isLineType(result.value.lineType, texts) ? (
          <>
            <span aria-hidden="true">✓ </span>
            <PhoneNumber>{formatNumber(result.value.e164)}</PhoneNumber> · {texts.lineTypes[result.value.lineType]}
          </>
        ) : (
          <>
            {texts.example} <PhoneNumber>(+52) 6441832399</PhoneNumber>
          </>
        )}
      </div>
      {done && done.length > 0 && (
        <div>
          {texts.cleaned} {done.join(', ')}.
        </div>
      )}
    </div>
  )
}
