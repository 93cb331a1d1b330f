// Passwords at rest: argon2id with the parameters that OWASP names (19 MiB, 2 passes, 1 lane).
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { normalisePassword } from './password-rules.ts'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), parameters)
}

let nobody: Promise<string> | undefined

/** Whether the password is right. Without a stored hash it works as long as with one, and says no. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this account')
  const right = await verify(stored ?? (await nobody), normalisePassword(password))
  return right && stored !== undefined
}

/** True for a hash that was made with other parameters than today's. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, parallelism, timeCost } = parseOptions(stored)
  return (
    memoryCost !== parameters.memoryCost ||
    parallelism !== parameters.parallelism ||
    timeCost !== parameters.timeCost
  )
}
