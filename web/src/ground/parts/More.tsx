// The rest of a list, when it is wanted.
import { Button } from 'antd'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import styles from './parts.module.css'

const messages = defineMessages({ more: { zh: '再看一些', en: 'Show more' } })

interface MoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }
}

export function More({ query }: MoreProps) {
  const t = useText()
  if (!query.hasNextPage) return null
  return (
    <div className={styles.more}>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t(messages.more)}
      </Button>
    </div>
  )
}
