// The end of what is shown so far: more comes as the reader nears it, or by the button where scrolling is not their way.
import { useEffect, useRef } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { messages } from '../case-messages.ts'
import styles from './list.module.css'
import type { CaseList } from './use-case-list.ts'

/** Pixels before the end is in sight; a browser that does not know of it waits until it is. */
const ahead = 400

export function NextRows({ list }: { list: CaseList }) {
  const t = useText()
  const end = useRef<HTMLParagraphElement>(null)
  const { fetchNextPage, isError, isFetchingNextPage } = list
  const may = !isFetchingNextPage && !isError
  useEffect(() => {
    if (!may || !end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void fetchNextPage()
      },
      { scrollMargin: `${ahead}px` },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [may, fetchNextPage])
  return (
    <p className={styles.more} ref={end}>
      <Button onClick={() => void fetchNextPage()} busy={isFetchingNextPage}>
        {t(messages.more)}
      </Button>
    </p>
  )
}
