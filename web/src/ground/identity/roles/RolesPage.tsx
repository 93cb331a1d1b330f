// /desk/roles: what each role may, in words; a city's own roles are made and changed here.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import styles from '../../parts/parts.module.css'
import { type Column, Rows } from '../../parts/Rows.tsx'
import { Split } from '../../parts/Split.tsx'
import { holders, StewardPage } from '../../parts/StewardPage.tsx'
import { fetchPermissions, fetchRoles, type Permission, type RoleView } from '../api.ts'
import { PermissionGroups } from './PermissionGroups.tsx'
import { RoleForm } from './RoleForm.tsx'
import { messages } from './role-messages.ts'

const need = ['identity.read']
const adding = 'new'

export function RolesPage() {
  const t = useText()
  const navigate = useNavigate()
  const { code } = useParams()
  const { data: reader } = useSession()
  const mayWrite = may(reader, 'identity.write')
  const roles = useQuery({ queryKey: ['reference', 'roles'], queryFn: ({ signal }) => fetchRoles(signal) })
  const permissions = useQuery({
    queryKey: ['reference', 'permissions'],
    queryFn: ({ signal }) => fetchPermissions(signal),
  })
  const add = mayWrite && (
    <Button type="primary" onClick={() => void navigate(paths.roles(adding))}>
      {t(messages.add)}
    </Button>
  )
  const detail = (all: Permission[], known: RoleView[]) => {
    if (code === adding)
      return (
        <Panel title={t(messages.add)}>
          <RoleForm
            permissions={all}
            onCancel={() => void navigate(paths.roles())}
            onDone={(made) => void navigate(paths.roles(made.code))}
          />
        </Panel>
      )
    const role = known.find((one) => one.code === code)
    return role ? (
      <RoleDetail key={role.code} role={role} permissions={all} mayWrite={mayWrite} />
    ) : (
      <Empty title={t(messages.missing)} />
    )
  }
  return (
    <StewardPage
      title={t(messages.title)}
      intro={t(messages.intro)}
      actions={add}
      need={need}
      who={holders.people}
      fill
    >
      <Split
        back={{ to: paths.roles(), label: t(messages.title) }}
        list={<Loaded query={roles}>{(known) => <RoleRows roles={known} current={code} />}</Loaded>}
        detail={
          code && (
            <Loaded query={roles}>
              {(known) => <Loaded query={permissions}>{(all) => detail(all, known)}</Loaded>}
            </Loaded>
          )
        }
      />
    </StewardPage>
  )
}

function RoleRows({ current, roles }: { roles: RoleView[]; current: string | undefined }) {
  const t = useText()
  const columns: Column<RoleView>[] = [
    {
      key: 'name',
      title: t(messages.role),
      show: ({ code, name }) => <Link to={paths.roles(code)}>{t(name)}</Link>,
    },
    { key: 'code', title: t(messages.code), show: ({ code }) => code },
    {
      key: 'count',
      title: t(messages.permissions),
      number: true,
      show: ({ everything, permissions }) => (everything ? t(messages.all) : permissions.length),
    },
  ]
  return (
    <Rows
      label={t(messages.title)}
      columns={columns}
      rows={roles}
      keyOf={({ code }) => code}
      current={current}
    />
  )
}

interface RoleDetailProps {
  role: RoleView
  permissions: Permission[]
  mayWrite: boolean
}

function RoleDetail({ mayWrite, permissions, role }: RoleDetailProps) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const done = () => setEditing(false)
  const held = permissions.filter(({ name }) => role.everything || role.permissions.includes(name))
  return (
    <Panel
      title={t(role.name)}
      actions={
        mayWrite &&
        !role.everything &&
        !editing && <Button onClick={() => setEditing(true)}>{t(messages.edit)}</Button>
      }
    >
      {role.everything && <p className={styles.note}>{t(messages.everything)}</p>}
      {editing ? (
        <RoleForm of={role} permissions={permissions} onCancel={done} onDone={done} />
      ) : held.length === 0 ? (
        <p className={styles.faint}>{t(messages.nothing)}</p>
      ) : (
        <PermissionGroups permissions={held} />
      )}
    </Panel>
  )
}
