// The word for how a case came in; a channel that has none is shown as it is.
import { useText } from '../../kernel/i18n/language.tsx'
import { channelMessages } from './case-messages.ts'

export function useChannelName(): (channel: string) => string {
  const t = useText()
  return (channel) =>
    Object.hasOwn(channelMessages, channel)
      ? t(channelMessages[channel as keyof typeof channelMessages])
      : channel
}
