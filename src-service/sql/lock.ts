/** One at a time, in the order of their asking. */
export class Lock {
  #last: Promise<void> = Promise.resolve()
  #releases: (() => void)[] = []

  async acquire(): Promise<void> {
    const before = this.#last
    let release: () => void = () => undefined
    this.#last = new Promise((resolve) => (release = resolve))
    await before
    this.#releases.push(release)
  }

  release(): void {
    this.#releases.shift()?.()
  }
}
