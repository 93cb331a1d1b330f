// How strictly people sign in. A place may set its own; these are ours.
import Type, { type Static } from 'typebox'

const seconds = (minimum: number, maximum: number, description: string) =>
  Type.Integer({ minimum, maximum, description })

export const SignInPolicy = Type.Object({
  freeFailuresPerAccount: Type.Integer({
    minimum: 1,
    maximum: 100,
    description: 'Failures before an account waits',
  }),
  freeFailuresPerAddress: Type.Integer({
    minimum: 1,
    maximum: 10_000,
    description: 'Failures before an address waits',
  }),
  firstDelay: seconds(1, 3600, 'Seconds of the first wait; it doubles with each failure'),
  longestDelay: seconds(1, 86_400, 'Seconds of the longest wait'),
  forgetAfter: seconds(60, 2_592_000, 'Seconds after which failures are forgotten'),
  sessionIdle: seconds(60, 604_800, 'Seconds without a request after which a session ends'),
  sessionLongest: seconds(300, 2_592_000, 'Seconds after which a session ends in any case'),
  passwordLength: Type.Integer({ minimum: 10, maximum: 64, description: 'Least characters of a password' }),
  setupHours: Type.Integer({
    minimum: 1,
    maximum: 720,
    description: 'Hours for which a set-up link is valid',
  }),
})
export type SignInPolicy = Static<typeof SignInPolicy>

export const shippedPolicy: SignInPolicy = {
  freeFailuresPerAccount: 5,
  freeFailuresPerAddress: 20,
  firstDelay: 1,
  longestDelay: 900,
  forgetAfter: 86_400,
  sessionIdle: 7_200,
  sessionLongest: 43_200,
  passwordLength: 10,
  setupHours: 24,
}
