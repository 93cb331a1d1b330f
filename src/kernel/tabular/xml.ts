// Feeds inflated bytes to the XML parser piece by piece. The parser knows no entity but XML's own five,
// so a document cannot grow by its own entities.
import { StringDecoder } from 'node:string_decoder'
import type { SaxesParser } from 'saxes'
import { errors } from './errors.ts'

/** Yields after each piece, when the parser's handlers have run. */
export async function* xmlEvents(parser: SaxesParser, pieces: AsyncIterable<Buffer>): AsyncGenerator<void> {
  const decoder = new StringDecoder('utf8')
  let failure: Error | undefined
  parser.on('error', (problem) => {
    failure ??= problem
  })
  for await (const piece of pieces) {
    parser.write(decoder.write(piece))
    if (failure) throw errors.unreadable({ reason: failure.message })
    yield
  }
  parser.write(decoder.end()).close()
  if (failure) throw errors.unreadable({ reason: failure.message })
  yield
}
