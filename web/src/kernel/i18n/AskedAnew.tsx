// What the hub said in one language is asked again when the reader chooses the other.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLanguage } from './language.tsx'

export function AskedAnew() {
  const client = useQueryClient()
  const { language } = useLanguage()
  const asked = useRef(language)
  useEffect(() => {
    if (asked.current === language) return
    asked.current = language
    void client.invalidateQueries()
  }, [client, language])
  return null
}
