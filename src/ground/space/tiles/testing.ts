// Reads as much of a vector tile (a protocol buffer) as the tests ask about.

export interface ReadLayer {
  name: string
  features: Record<string, unknown>[]
}

export function readTileLayers(tile: Buffer): ReadLayer[] {
  return fieldsOf(tile).flatMap(([tag, value]) =>
    tag === 3 && Buffer.isBuffer(value) ? [readLayer(value)] : [],
  )
}

function readLayer(bytes: Buffer): ReadLayer {
  const fields = fieldsOf(bytes)
  const all = (wanted: number) =>
    fields.flatMap(([tag, value]) => (tag === wanted && Buffer.isBuffer(value) ? [value] : []))
  const keys = all(3).map(String)
  const values = all(4).map(readValue)
  const features = all(2).map((feature) => {
    const tags = fieldsOf(feature).find(([tag]) => tag === 2)?.[1]
    const numbers = Buffer.isBuffer(tags) ? varints(tags) : []
    const pairs = keys.flatMap((_, at) => {
      const [key, value] = [numbers[2 * at], numbers[2 * at + 1]]
      return key === undefined || value === undefined ? [] : [[keys[key], values[value]] as const]
    })
    return Object.fromEntries(pairs)
  })
  return { name: String(all(1)[0]), features }
}

function readValue(bytes: Buffer): unknown {
  const [tag, value] = fieldsOf(bytes)[0] ?? []
  if (tag === 1) return String(value)
  return tag === 7 ? value === 1 : tag === 6 ? (Number(value) >>> 1) ^ -(Number(value) & 1) : value
}

/** Tag and value: a number, or bytes. */
function fieldsOf(bytes: Buffer): [number, number | Buffer][] {
  const fields: [number, number | Buffer][] = []
  for (let at = 0; at < bytes.length; ) {
    const key = varint(bytes, at)
    const tag = key.value >> 3
    const wire = key.value & 7
    if (wire === 2) {
      const length = varint(bytes, key.next)
      at = length.next + length.value
      fields.push([tag, bytes.subarray(length.next, at)])
    } else if (wire === 1) {
      at = key.next + 8
      fields.push([tag, bytes.readDoubleLE(key.next)])
    } else {
      const number = varint(bytes, key.next)
      at = number.next
      fields.push([tag, number.value])
    }
  }
  return fields
}

function varints(bytes: Buffer): number[] {
  const numbers: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const { next, value } = varint(bytes, at)
    numbers.push(value)
    at = next
  }
  return numbers
}

function varint(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0
  for (let at = from, factor = 1; ; at++, factor *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return { value, next: at + 1 }
  }
}
