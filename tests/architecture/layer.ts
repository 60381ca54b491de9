/** A place that a layer may import; `to` is a regular expression over the repository's paths, or over package names. */
export interface Allowed {
  /** `$1`, `$2`… stand for what the layer's own pattern captured, so "the same page" and "the same feature" can be said. */
  readonly to: string
  /** Only statements that are erased: `import type …`, `export type … from`. */
  readonly typesOnly?: true
  /** Only these names, and never a namespace. */
  readonly names?: readonly string[]
}

/** Words for an edge that the layer refuses; what is not allowed is refused with or without them. */
export interface Refusal {
  readonly to: string
  readonly why: string
}

/** One row of "who may import whom": which files it speaks of, and everything that they may import. */
export interface Layer {
  readonly name: string
  readonly files: string
  readonly imports: readonly Allowed[]
  readonly packages: readonly Allowed[]
  readonly nodeBuiltIns: boolean
  readonly refusals: readonly Refusal[]
}

/** Places that may be imported as they are. */
export const values = (...patterns: readonly string[]): readonly Allowed[] => patterns.map((to) => ({ to }))
/** Places of which only types may be imported. */
export const types = (...patterns: readonly string[]): readonly Allowed[] =>
  patterns.map((to) => ({ to, typesOnly: true as const }))
/** One reason for several places that the layer refuses. */
export const never = (why: string, ...patterns: readonly string[]): readonly Refusal[] =>
  patterns.map((to) => ({ to, why }))
