// The desk opens on what waits for the person; whoever only looks on sees everything that is open.
import { Navigate } from 'react-router'
import { paths } from '../paths.ts'
import { may, useSession } from '../session/session.ts'
import { working } from './desk-entries.ts'

export function DeskHome() {
  const { data: person } = useSession()
  const works = working.some((permission) => may(person, permission))
  return <Navigate to={works ? paths.cases({ todo: true }) : paths.cases()} replace />
}
