/** GSM 03.38, the basic alphabet of a text message: one septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table: two septets each. */
const EXTENDED = new Set('\f^{}\\[~]|€')

/** How a text travels as SMS: one character outside GSM-7 makes all of it UCS-2. */
export interface SmsLength {
  readonly encoding: 'gsm7' | 'ucs2'
  readonly segments: number
}

/** The alphabet and the segments of a text (3GPP TS 23.038, 23.040): 160 septets or 70 UTF-16 units alone, 153 or 67 where there are several. */
export function smsLength(text: string): SmsLength {
  const characters = Array.from(text)
  if (!characters.every((one) => BASIC.has(one) || EXTENDED.has(one)))
    return { encoding: 'ucs2', segments: segmentsOf(text.length, 70, 67) }
  const septets = characters.reduce((sum, one) => sum + (EXTENDED.has(one) ? 2 : 1), 0)
  return { encoding: 'gsm7', segments: segmentsOf(septets, 160, 153) }
}

const segmentsOf = (length: number, alone: number, each: number): number =>
  length <= alone ? 1 : Math.ceil(length / each)
