// One person: what is kept (masked), their account, roles and sessions, and their rights over their data.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Fact, Facts } from '../../parts/Facts.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { type FreshPassword, fetchPerson, type PersonView } from '../api.ts'
import { OncePassword } from './OncePassword.tsx'
import { PersonAccount } from './PersonAccount.tsx'
import { PersonData } from './PersonData.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonRoles } from './PersonRoles.tsx'
import { messages } from './people-messages.ts'

interface PersonDetailProps {
  id: string
  fresh: FreshPassword | undefined
  onFresh(fresh: FreshPassword | undefined): void
}

export function PersonDetail({ fresh, id, onFresh }: PersonDetailProps) {
  const query = useQuery({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => fetchPerson(id, signal),
  })
  return (
    <>
      {fresh && <OncePassword fresh={fresh} onNoted={() => onFresh(undefined)} />}
      <Loaded query={query}>{(person) => <Shown key={person.id} of={person} onFresh={onFresh} />}</Loaded>
    </>
  )
}

function Shown({ of, onFresh }: { of: PersonView; onFresh(fresh: FreshPassword): void }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { data: reader } = useSession()
  const [editing, setEditing] = useState(false)
  const mayWrite = may(reader, 'identity.write')
  const done = () => setEditing(false)
  if (editing) return <PersonForm of={of} onDone={done} onCancel={done} />
  return (
    <>
      <Panel
        title={of.name ?? t(messages.erased)}
        actions={mayWrite && <Button onClick={() => setEditing(true)}>{t(messages.edit)}</Button>}
      >
        <Facts>
          <Fact name={t(messages.organisation)}>
            {of.organisationId && (
              <Link to={paths.organisations(of.organisationId)}>{of.organisationName}</Link>
            )}
          </Fact>
          <Fact name={t(messages.phone)}>{of.phone}</Fact>
          <Fact name={t(messages.idNumber)}>{of.idNumber}</Fact>
          <Fact name={t(messages.since)}>{sayMoment(of.createdAt, now, language)}</Fact>
          {of.keepUntil && <Fact name={t(messages.keepUntil)}>{sayMoment(of.keepUntil, now, language)}</Fact>}
        </Facts>
      </Panel>
      <PersonRoles personId={of.id} mayWrite={mayWrite} />
      <PersonAccount of={of} mayWrite={mayWrite} onFresh={onFresh} />
      <PersonData of={of} />
    </>
  )
}
