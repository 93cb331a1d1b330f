// Spreadsheets keep dates as numbers; only the cell's number format (ECMA-376 18.8.30) says that one is meant.

const dayMilliseconds = 86_400_000
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/** Built-in formats that show a date or time, the East Asian ones included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Whether a number format shows a date or time: it holds y, m, d, h or s outside quotes, escapes and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id)
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(bare.replace(/general/gi, ''))
}

/**
 * A serial number as an ISO local time without zone: '2024-03-05', '2024-03-05T10:20:30' or, below one day,
 * '10:20:30'. Rounded to the second. Outside years 1900–9999 the number itself is given.
 */
export function serialToIso(serial: number, date1904: boolean): string {
  const instant = (date1904 ? epoch1904 : epoch1900) + Math.round(serial * 86_400) * 1000
  if (serial < 0 || instant >= Date.UTC(10000, 0, 1)) return String(serial)
  const iso = isoOf(instant)
  if (serial < 1 && !date1904) return iso.slice(11)
  // The 1900 system counts a 29 February 1900 that never was; serials before it are one day further on.
  if (serial < 61 && !date1904)
    return isoOf(instant + dayMilliseconds).slice(0, iso.endsWith('T00:00:00') ? 10 : 19)
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19)
}
