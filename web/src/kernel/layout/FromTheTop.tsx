// A page that was opened begins at its top; going back leaves the browser to find the place where one was.
import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

export function FromTheTop() {
  const { pathname } = useLocation()
  const how = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: @NOTE a change of the address is what moves the page
  useEffect(() => {
    if (how === 'PUSH') window.scrollTo(0, 0)
  }, [pathname])
  return null
}
