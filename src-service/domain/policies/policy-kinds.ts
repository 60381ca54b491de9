/** What a policy's value may be; `choice` is one word of a list, `keys` some of them, `json` what its own check accepts. */
export type PolicyKind = 'duration' | 'count' | 'on_off' | 'choice' | 'keys' | 'json'

/** The rules that have policies or invariants. */
export type PolicyRule = 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R11' | 'R12' | 'R13' | 'R17' | 'R20' | 'R21'

/** What a policy's value is held to, as data for whoever shows it. */
export interface PolicyBounds {
  /** Milliseconds of a duration, otherwise a count; null where the kind has no order. */
  readonly min: number | null
  readonly max: number | null
  /** The words to choose from. */
  readonly values: readonly string[] | null
  /** Whether `null` stands for "off". */
  readonly mayBeOff: boolean
  /** The bounds of a `json` value, in one English sentence. */
  readonly sentence: string | null
}

/** One policy: everything that is fixed about it. `nobody` makes it an invariant, which no row of a table moves. */
export interface PolicyDefinition<T> {
  readonly kind: PolicyKind
  /** The rule that it belongs to (docs/rules.md). */
  readonly rule: PolicyRule
  readonly changedBy: 'supervisor' | 'nobody'
  readonly default: T
  readonly bounds: PolicyBounds
  /** Stands in for a stored value that is not accepted, where the default would allow more than anybody meant to. */
  readonly unreadable?: T
  /** Whether a value is of the kind and within the bounds. */
  readonly accepts: (value: unknown) => value is T
}

const NO_BOUNDS: PolicyBounds = { min: null, max: null, values: null, mayBeOff: false, sentence: null }

type Range = readonly [min: number, max: number]
const within =
  ([min, max]: Range) =>
  (value: unknown): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max

const numeric =
  (kind: 'duration' | 'count') =>
  (rule: PolicyRule, byDefault: number, range?: Range): PolicyDefinition<number> => {
    const [min, max] = range ?? [byDefault, byDefault]
    return {
      kind,
      rule,
      changedBy: range ? 'supervisor' : 'nobody',
      default: byDefault,
      bounds: { ...NO_BOUNDS, min, max },
      accepts: within([min, max]),
    }
  }

/** A duration in milliseconds; without a range an invariant. */
export const duration = numeric('duration')
/** A whole number; without a range an invariant. */
export const count = numeric('count')

/** A duration in milliseconds that a supervisor may also turn off (`null`). */
export const durationOrOff = (
  rule: PolicyRule,
  byDefault: number | null,
  range: Range,
): PolicyDefinition<number | null> => ({
  kind: 'duration',
  rule,
  changedBy: 'supervisor',
  default: byDefault,
  bounds: { ...NO_BOUNDS, min: range[0], max: range[1], mayBeOff: true },
  accepts: (value): value is number | null => value === null || within(range)(value),
})

/** On or off. */
export const onOff = (rule: PolicyRule, byDefault: boolean): PolicyDefinition<boolean> => ({
  kind: 'on_off',
  rule,
  changedBy: 'supervisor',
  default: byDefault,
  bounds: NO_BOUNDS,
  accepts: (value): value is boolean => typeof value === 'boolean',
})

const oneOf =
  <V extends string>(values: readonly V[]) =>
  (value: unknown): value is V =>
    (values as readonly unknown[]).includes(value)

/** One word of a closed list. */
export const choice = <const V extends string>(
  rule: PolicyRule,
  byDefault: V,
  values: readonly V[],
): PolicyDefinition<V> => ({
  kind: 'choice',
  rule,
  changedBy: 'supervisor',
  default: byDefault,
  bounds: { ...NO_BOUNDS, values },
  accepts: oneOf(values),
})

/** Some words of a closed list, at least one, none twice; all of them by default. */
export const keys = <const V extends string>(
  rule: PolicyRule,
  values: readonly V[],
): PolicyDefinition<readonly V[]> => ({
  kind: 'keys',
  rule,
  changedBy: 'supervisor',
  default: values,
  bounds: { ...NO_BOUNDS, min: 1, max: values.length, values },
  accepts: (value): value is readonly V[] =>
    Array.isArray(value) && value.length > 0 && value.every(oneOf(values)) && new Set(value).size === value.length,
})

/** Any other JSON value that `accepts` lets through; the sentence says what that is. */
export const json = <T>(
  rule: PolicyRule,
  byDefault: T,
  sentence: string,
  accepts: (value: unknown) => value is T,
): PolicyDefinition<T> => ({
  kind: 'json',
  rule,
  changedBy: 'supervisor',
  default: byDefault,
  bounds: { ...NO_BOUNDS, sentence },
  accepts,
})

/** Country codes (ISO 3166-1 alpha-2), or null for every country; a list that cannot be read allows none (R20). */
export const countryList = (rule: PolicyRule): PolicyDefinition<readonly string[] | null> => ({
  ...json<readonly string[] | null>(
    rule,
    null,
    'a list of ISO 3166-1 alpha-2 codes, or null for every country',
    isCountryList,
  ),
  unreadable: [],
})

const isCountryList = (value: unknown): value is readonly string[] | null =>
  value === null ||
  (Array.isArray(value) && value.every((country) => typeof country === 'string' && /^[A-Z]{2}$/.test(country)))
