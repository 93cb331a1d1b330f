// Which roles a person has and where they count; giving one and taking one back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useContentKey } from '../../../kernel/content-key.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { describeProblem } from '../../../kernel/problems.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import styles from '../../parts/parts.module.css'
import { fetchGrants, fetchRoles, type GrantView, giveRole, takeRole } from '../api.ts'
import { OrganisationChoice, RegionChoice } from '../choices.tsx'
import { useRegionName } from '../names.ts'
import { messages } from './people-messages.ts'

export function useRoles() {
  return useQuery({ queryKey: ['reference', 'roles'], queryFn: ({ signal }) => fetchRoles(signal) })
}

export function PersonRoles({ mayWrite, personId }: { personId: string; mayWrite: boolean }) {
  const t = useText()
  const [giving, setGiving] = useState(false)
  const queryKey = ['people', 'grants', personId]
  const query = useQuery({ queryKey, queryFn: ({ signal }) => fetchGrants(personId, signal) })
  return (
    <Panel
      title={t(messages.roles)}
      actions={mayWrite && !giving && <Button onClick={() => setGiving(true)}>{t(messages.grant)}</Button>}
    >
      <Loaded query={query} lines={2}>
        {(grants) =>
          grants.length === 0 ? (
            <p className={styles.faint}>{t(messages.noRoles)}</p>
          ) : (
            <ul className={styles.list}>
              {grants.map((grant) => (
                <Grant key={grant.id} of={grant} mayWrite={mayWrite} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {giving && <GiveRole personId={personId} onDone={() => setGiving(false)} />}
    </Panel>
  )
}

function Grant({ mayWrite, of }: { of: GrantView; mayWrite: boolean }) {
  const t = useText()
  const client = useQueryClient()
  const { data: roles } = useRoles()
  const region = useRegionName(of.regionPath)
  const taking = useMutation({
    mutationFn: () => takeRole(of.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'grants'] }),
  })
  const known = roles?.find(({ code }) => code === of.role)
  const role = known ? t(known.name) : of.role
  const where = [of.organisationName, region].filter(Boolean).join(' · ') || t(messages.everywhere)
  return (
    <li>
      <span>
        <Link className={styles.link} to={paths.roles(of.role)}>
          {role}
        </Link>
        <br />
        <span className={styles.faint}>
          {where} {of.endsAt && `· ${t(messages.until)} ${of.endsAt.slice(0, 10)}`}
        </span>
        <ProblemNotice error={taking.error} />
      </span>
      {mayWrite && (
        <Popconfirm
          title={t(messages.revokeNamed, { role })}
          okText={t(messages.revoke)}
          cancelText={t(messages.cancel)}
          onConfirm={() => taking.mutate()}
        >
          <Button aria-label={t(messages.revokeNamed, { role })} loading={taking.isPending}>
            {t(messages.revoke)}
          </Button>
        </Popconfirm>
      )}
    </li>
  )
}

const fieldNames = ['role', 'organisationId', 'regionPath'] as const

function GiveRole({ onDone, personId }: { personId: string; onDone(): void }) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const { data: roles, isFetching } = useRoles()
  const keyOf = useContentKey()
  const [values, setValues] = useState({
    role: '',
    organisationId: null as string | null,
    regionPath: null as string | null,
  })
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const giving = useMutation({
    mutationFn: () => giveRole({ personId, ...values }, keyOf(values)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['people', 'grants', personId] })
      onDone()
    },
  })
  const { fields } = describeProblem(giving.error, language)
  return (
    <div className={`${styles.card} ${styles.form}`}>
      <ProblemNotice error={giving.error} shownFields={fieldNames} />
      <Labelled label={t(messages.role)} error={fields.role} wide>
        {(control) => (
          <Select
            {...control}
            value={values.role || undefined}
            loading={isFetching}
            options={roles?.map(({ code, name }) => ({ value: code, label: t(name) })) ?? []}
            onChange={(role) => set({ role })}
          />
        )}
      </Labelled>
      <Labelled
        label={t(messages.within)}
        help={t(messages.scopeHelp)}
        error={fields.organisationId}
        optional
      >
        {(control) => (
          <OrganisationChoice
            control={control}
            value={values.organisationId}
            onChange={(organisationId) => set({ organisationId })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.inRegion)} error={fields.regionPath} optional>
        {(control) => (
          <RegionChoice
            control={control}
            value={values.regionPath}
            onChange={(regionPath) => set({ regionPath })}
          />
        )}
      </Labelled>
      <div className={styles.formFoot}>
        <Button
          type="primary"
          disabled={values.role === ''}
          loading={giving.isPending}
          onClick={() => giving.mutate()}
        >
          {t(messages.grant)}
        </Button>
        <Button onClick={onDone}>{t(messages.cancel)}</Button>
      </div>
    </div>
  )
}
