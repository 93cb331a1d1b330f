// A page that breaks while it is drawn says so in its place; another address draws anew.
import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { PageProblem } from './PageProblem.tsx'

interface BoundaryProps {
  /** The address that is drawn. */
  at: string
  alone: boolean
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.at !== this.props.at && this.state.error !== undefined) this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === undefined ? this.props.children : <PageProblem error={error} alone={this.props.alone} />
  }
}

/** `alone` where no frame stands around the page. */
export function PageBoundary({ alone = false, children }: { alone?: boolean; children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <Boundary at={pathname} alone={alone}>
      {children}
    </Boundary>
  )
}
