import { expect, type Page } from '@playwright/test'

/** Waits until nothing that ends moves or fades: colours in between are not those that a person reads. */
export const atRest = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity)).length,
      ),
    )
    .toBe(0)
