import type { MaskedNumber as MaskedNumberView } from '../../src-shared/contract/common.ts'
import { useComponentTexts } from './component-texts.ts'
import { visuallyHidden } from './visually-hidden.ts'

/** A phone number on a screen: its own left-to-right run in every language, never wrapped, tabular figures (R9). */
export function PhoneNumber({ children }: { readonly children: string }) {
  return (
    <bdi dir="ltr" style={{ unicodeBidi: 'isolate', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </bdi>
  )
}

/** A number as the service masked it (R21), for example `(+52) ••••••2399`; read aloud by its last digits. */
export function MaskedNumber({ number }: { readonly number: Pick<MaskedNumberView, 'masked'> | string }) {
  const { endingIn } = useComponentTexts()
  const masked = typeof number === 'string' ? number : number.masked
  const dots = masked.indexOf('•')
  if (dots < 0) return <PhoneNumber>{masked}</PhoneNumber>
  const last = masked.slice(masked.lastIndexOf('•') + 1)
  return (
    <bdi dir="ltr" style={{ unicodeBidi: 'isolate', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      <span aria-hidden="true">{masked}</span>
      <span style={visuallyHidden}>{` ${masked.slice(0, dots).trim()} ${endingIn} ${last}`}</span>
    </bdi>
  )
}
