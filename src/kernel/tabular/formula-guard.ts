// A cell that a spreadsheet would run as a formula is a way into the reader's machine (CSV injection).

/** Begins like a formula; full-width signs count too, because East Asian spreadsheets take them as such. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/

/** A true number stays what it is; a telephone number with its leading + is text. */
const trueNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** Puts an apostrophe before a text that begins like a formula. */
export function guardFormula(text: string): string {
  return dangerous.test(text) && !trueNumber.test(text) ? `'${text}` : text
}
