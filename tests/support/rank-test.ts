/**
 * How far two samples differ in rank: the z of the Mann–Whitney test (normal approximation, ties at their mean rank) and the chance
 * that an observation of `left` is above one of `right` (0.5: nothing can be told from it).
 */
export function rankTest(
  left: readonly number[],
  right: readonly number[],
): { readonly z: number; readonly chance: number } {
  const all = [...left.map((value) => ({ value, of: 0 })), ...right.map((value) => ({ value, of: 1 }))].toSorted(
    (a, b) => a.value - b.value,
  )
  let ranks = 0
  for (let from = 0; from < all.length;) {
    let to = from
    while (to + 1 < all.length && all[to + 1]!.value === all[from]!.value) to += 1
    for (let at = from; at <= to; at += 1) if (all[at]!.of === 0) ranks += (from + to) / 2 + 1
    from = to + 1
  }
  const [m, n] = [left.length, right.length]
  const u = ranks - (m * (m + 1)) / 2
  const spread = Math.sqrt((m * n * (m + n + 1)) / 12)
  return { z: (u - (m * n) / 2) / spread, chance: u / (m * n) }
}
