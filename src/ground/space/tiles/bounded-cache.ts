// A cache that never holds more than it may, by the bytes of its values; what was used longest ago goes first.

export class BoundedCache<T> {
  private readonly entries = new Map<string, { value: T; bytes: number }>()
  private held = 0
  private readonly most: number

  constructor(mostBytes: number) {
    this.most = mostBytes
  }

  get bytes(): number {
    return this.held
  }

  get(key: string): T | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.value
  }

  /** A value larger than a tenth of the cache is not kept: it would drive out too many others. */
  set(key: string, value: T, bytes: number): void {
    this.drop(key)
    if (bytes > this.most / 10) return
    this.entries.set(key, { value, bytes })
    this.held += bytes
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.most) break
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.held -= entry.bytes
  }
}
