// One organisation: what it is, its change, its retirement, and who works there.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { endpoints, paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Fact, Facts } from '../../parts/Facts.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePages } from '../../parts/pages.ts'
import styles from '../../parts/parts.module.css'
import {
  changeOrganisation,
  fetchGrants,
  fetchOrganisation,
  type OrganisationView,
  type PersonView,
} from '../api.ts'
import { useRegionName } from '../names.ts'
import { useRoles } from '../people/PersonRoles.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { kindNames, messages } from './organisation-messages.ts'

export function OrganisationDetail({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['reference', 'organisations', 'one', id],
    queryFn: ({ signal }) => fetchOrganisation(id, signal),
  })
  return <Loaded query={query}>{(organisation) => <Shown key={organisation.id} of={organisation} />}</Loaded>
}

function Shown({ of }: { of: OrganisationView }) {
  const t = useText()
  const navigate = useNavigate()
  const { data: person } = useSession()
  const [mode, setMode] = useState<'look' | 'edit' | 'add'>('look')
  const mayWrite = may(person, 'identity.write')
  const look = () => setMode('look')
  if (mode === 'edit') return <OrganisationForm of={of} onDone={look} onCancel={look} />
  if (mode === 'add')
    return (
      <Panel title={t(messages.add)}>
        <OrganisationForm
          parentId={of.id}
          onCancel={look}
          onDone={({ id }) => void navigate(paths.organisations(id))}
        />
      </Panel>
    )
  return (
    <>
      <Panel
        title={of.name}
        actions={
          mayWrite && (
            <>
              <Button onClick={() => setMode('edit')}>{t(messages.edit)}</Button>
              <Button onClick={() => setMode('add')}>{t(messages.addBelow)}</Button>
              <Retire of={of} />
            </>
          )
        }
      >
        <OrganisationFacts of={of} />
      </Panel>
      {may(person, 'identity.read') && <Members of={of} mayWrite={mayWrite} />}
    </>
  )
}

function OrganisationFacts({ of }: { of: OrganisationView }) {
  const t = useText()
  const region = useRegionName(of.regionPath)
  const parent = useQuery({
    queryKey: ['reference', 'organisations', 'one', of.parentId],
    queryFn: ({ signal }) => fetchOrganisation(of.parentId ?? '', signal),
    enabled: of.parentId !== null,
  })
  return (
    <Facts>
      <Fact name={t(messages.kind)}>
        {t(kindNames[of.kind])} {!of.active && <Chip tone="orange">{t(messages.retired)}</Chip>}
      </Fact>
      <Fact name={t(messages.code)}>{of.code}</Fact>
      <Fact name={t(messages.standard)}>{of.standard}</Fact>
      <Fact name={t(messages.parent)}>
        {of.parentId && <Link to={paths.organisations(of.parentId)}>{parent.data?.name ?? '…'}</Link>}
      </Fact>
      <Fact name={t(messages.region)}>{region}</Fact>
    </Facts>
  )
}

function Retire({ of }: { of: OrganisationView }) {
  const t = useText()
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: () => changeOrganisation(of.id, of.version, { active: !of.active }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reference', 'organisations'] }),
  })
  return (
    <>
      {of.active ? (
        <Popconfirm
          title={t(messages.retire)}
          description={t(messages.retireSure)}
          okText={t(messages.retire)}
          cancelText={t(messages.cancel)}
          onConfirm={() => changing.mutate()}
        >
          <Button loading={changing.isPending}>{t(messages.retire)}</Button>
        </Popconfirm>
      ) : (
        <Button loading={changing.isPending} onClick={() => changing.mutate()}>
          {t(messages.back)}
        </Button>
      )}
      <ProblemNotice error={changing.error} />
    </>
  )
}

function Members({ mayWrite, of }: { of: OrganisationView; mayWrite: boolean }) {
  const t = useText()
  const query = usePages<PersonView>(['people', 'of', of.id], (cursor) =>
    endpoints.people({ organisationId: of.id, cursor, limit: 30 }),
  )
  return (
    <Panel
      title={t(messages.people)}
      actions={mayWrite && <Link to={`${paths.people()}?new=${of.id}`}>{t(messages.addPerson)}</Link>}
    >
      <Loaded query={query} lines={3}>
        {() =>
          query.items.length === 0 ? (
            <p className={styles.faint}>{t(messages.noPeople)}</p>
          ) : (
            <ul className={styles.list}>
              {query.items.map(({ account, id, name }) => (
                <Member key={id} id={id} name={name ?? t(messages.erased)} account={account?.account} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More query={query} />
    </Panel>
  )
}

interface MemberProps {
  id: string
  name: string
  account: string | undefined
}

function Member({ account, id, name }: MemberProps) {
  const t = useText()
  const { data: roles } = useRoles()
  const { data: grants } = useQuery({
    queryKey: ['people', 'grants', id],
    queryFn: ({ signal }) => fetchGrants(id, signal),
  })
  const held = [...new Set(grants?.map(({ role }) => role))].map((role) => {
    const known = roles?.find(({ code }) => code === role)
    return known ? t(known.name) : role
  })
  return (
    <li>
      <Link className={styles.link} to={paths.people(id)}>
        {name}
      </Link>
      <span className={styles.chips}>
        {held.map((role) => (
          <Chip key={role}>{role}</Chip>
        ))}
        {account && <span className={styles.faint}>{t(messages.account, { account })}</span>}
      </span>
    </li>
  )
}
