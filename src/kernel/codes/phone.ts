// Telephone numbers in one written form, so that the keyed hash of a number finds it however it was typed.

const mobile = /^1[3-9]\d{9}$/
const landline = /^0\d{2,3}\d{7,8}$/
const abroad = /^\+(?!86)[1-9]\d{6,14}$/

/** E.164 (`+8613812341234`), or null when it is no telephone number. Without a country code it is read as Chinese. */
export function normalisePhone(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s().·-]/g, '')
    .replace(/^00/, '+')
  const national = digits.replace(/^\+86/, '')
  if (mobile.test(national)) return `+86${national}`
  if (landline.test(national)) return `+86${national.slice(1)}`
  if (digits.startsWith('+86') && landline.test(`0${national}`)) return `+86${national}`
  return abroad.test(digits) ? digits : null
}
