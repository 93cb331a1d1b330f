// What can go wrong with keys and sealed values. These are the operator's to mend, never a client's fault, so they
// carry no HTTP status: a route that lets one out answers 500. Messages never contain a key or a value.

export type VaultErrorCode =
  | 'malformed'
  | 'unknownSuite'
  | 'unknownKey'
  | 'notAuthentic'
  | 'badKeyRing'
  | 'openToOthers'
  | 'rotationUnderWay'

export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export function vaultError(code: VaultErrorCode, message: string): VaultError {
  return new VaultError(code, message)
}
