// A photo of a street may show people and their doors: it lies sealed, and opens only as what it was sealed as.
import type { Vault } from '../../../kernel/crypto/index.ts'

export type Size = 'whole' | 'thumb'

export function sealPicture(vault: Vault, id: string, size: Size, picture: Buffer): Buffer {
  return vault.sealBytes(picture, contextOf(id, size))
}

export function openPicture(vault: Vault, id: string, size: Size, sealed: Buffer): Buffer {
  return vault.openBytes(sealed, contextOf(id, size))
}

function contextOf(id: string, size: Size): string {
  return `cases.attachment.${size}.${id}`
}
