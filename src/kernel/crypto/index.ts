// Encryption at rest and keyed hashes; see vault.ts for the contract and key-file.ts for where the keys live.
import { openKeyFile } from './key-file.ts'
import { readKeyRing } from './key-ring.ts'
import { makeVault, type Vault } from './vault.ts'

export { rotateKeyFile } from './key-file.ts'
export { addKey, type Key, type KeyRing, makeKeyRing, readKeyRing, writeKeyRing } from './key-ring.ts'
export { makeVault, type Vault } from './vault.ts'
export { VaultError, type VaultErrorCode } from './vault-error.ts'

/**
 * The hub's vault. `keys` is the text of a key ring from the settings (a secret store); without it the ring lives in
 * `folder`/keys.json, mode 0600, made at the first start. `at` dates a fresh key. Throws VaultError.
 */
export async function openVault({
  folder,
  keys,
  at,
}: {
  folder: string
  keys?: string
  at: Date
}): Promise<Vault> {
  return makeVault(keys ? readKeyRing(keys) : await openKeyFile(folder, at))
}
