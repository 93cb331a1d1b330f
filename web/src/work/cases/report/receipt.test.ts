import { describe, expect, test } from 'vitest'
import { pathOf, receiptAddress } from './receipt-code.ts'

describe('the code on the receipt', () => {
  test('keeps what opens the report behind the #, where no server sees it', () => {
    const address = new URL(receiptAddress('https://hub.example', '2611-00482', '7KQ4-M2XD'))
    expect([address.pathname, address.search, address.hash]).toEqual(['/track/2611-00482', '', '#7KQ4-M2XD'])
  })

  test('draws one square for each dark module', () => {
    const rows = [
      [true, false],
      [false, true],
    ]
    expect(pathOf(rows)).toEqual({ size: 2, path: 'M0 0h1v1h-1zM1 1h1v1h-1z' })
  })
})
