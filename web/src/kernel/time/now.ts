// The moment, told anew so that what is left stays true on an open page.
import { useEffect, useState } from 'react'

export function useNow(every = 20_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
