// Sets the service worker of the desk to work: it keeps the pages of `/desk`, so that they open without a network.
// Residents' pages are outside its scope.
import { useEffect } from 'react'

export function useWorker(): void {
  useEffect(() => {
    // @NOTE there is none while developing; on plain http browsers offer none, and the desk works without
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    const start = () => {
      navigator.serviceWorker.register('/sw.js', { scope: '/desk', updateViaCache: 'none' }).catch(() => {})
    }
    if (document.readyState === 'complete') start()
    else addEventListener('load', start, { once: true })
  }, [])
}
