import type { Channel } from '../../../src-shared/phone/types.ts'

type Price = Readonly<Record<Channel, number>>
const price = (sms: number, call: number): Price => ({ sms, call })

/**
 * What a send is taken to cost, by country, in micro-units of the operator's currency (1,000,000 = 1). Planning figures, rounded up: no carrier's
 * offer. A call is one minute to a mobile.
 */
const PRICES: Readonly<Record<string, Price>> = {
  AE: price(100_000, 250_000),
  AR: price(70_000, 180_000),
  AT: price(100_000, 100_000),
  AU: price(55_000, 80_000),
  BE: price(110_000, 130_000),
  BR: price(60_000, 90_000),
  CA: price(10_000, 20_000),
  CH: price(80_000, 200_000),
  CL: price(60_000, 80_000),
  CN: price(50_000, 30_000),
  CO: price(60_000, 50_000),
  CZ: price(60_000, 60_000),
  DE: price(110_000, 60_000),
  DK: price(60_000, 40_000),
  EG: price(250_000, 200_000),
  ES: price(90_000, 50_000),
  FI: price(90_000, 80_000),
  FR: price(80_000, 70_000),
  GB: price(55_000, 40_000),
  GR: price(80_000, 40_000),
  HK: price(80_000, 50_000),
  ID: price(400_000, 100_000),
  IE: price(80_000, 50_000),
  IL: price(250_000, 80_000),
  IN: price(90_000, 50_000),
  IT: price(90_000, 60_000),
  JP: price(90_000, 180_000),
  KR: price(50_000, 60_000),
  MA: price(150_000, 700_000),
  MX: price(60_000, 60_000),
  MY: price(150_000, 50_000),
  NG: price(300_000, 200_000),
  NL: price(110_000, 70_000),
  NO: price(80_000, 60_000),
  NZ: price(110_000, 80_000),
  PE: price(80_000, 60_000),
  PH: price(200_000, 250_000),
  PK: price(350_000, 150_000),
  PL: price(50_000, 40_000),
  PT: price(60_000, 50_000),
  RO: price(80_000, 50_000),
  SA: price(150_000, 250_000),
  SE: price(70_000, 50_000),
  SG: price(60_000, 40_000),
  TH: price(50_000, 80_000),
  TR: price(50_000, 200_000),
  TW: price(80_000, 150_000),
  US: price(10_000, 20_000),
  VN: price(150_000, 120_000),
  ZA: price(50_000, 150_000),
}

/** A country without a price costs as much as the dearest: what is not known is not taken to be cheap (R20). */
const UNKNOWN: Price = {
  sms: Math.max(...Object.values(PRICES).map(({ sms }) => sms)),
  call: Math.max(...Object.values(PRICES).map(({ call }) => call)),
}

/** No send costs more, in micro-units. */
export const DEAREST = Math.max(UNKNOWN.sms, UNKNOWN.call)

/** The price of one send in micro-units (R20); null stands for a country that cannot be told. */
export const priceOf = (country: string | null, channel: Channel): number => (PRICES[country ?? ''] ?? UNKNOWN)[channel]
