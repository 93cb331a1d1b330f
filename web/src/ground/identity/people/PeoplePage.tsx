// /desk/people: who works here; one of them open beside the list. A person is registered with account and password at once.
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { endpoints, paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePages } from '../../parts/pages.ts'
import styles from '../../parts/parts.module.css'
import { type Column, Rows } from '../../parts/Rows.tsx'
import { Split } from '../../parts/Split.tsx'
import { holders, StewardPage } from '../../parts/StewardPage.tsx'
import { type FreshPassword, type PersonView, searchPeople } from '../api.ts'
import { readSearch } from './find.ts'
import { PersonDetail } from './PersonDetail.tsx'
import { PersonForm } from './PersonForm.tsx'
import { messages } from './people-messages.ts'

const need = ['identity.read']

export function PeoplePage() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = useParams()
  const [query] = useSearchParams()
  const { data: reader } = useSession()
  const [fresh, setFresh] = useState<FreshPassword>()
  const place = query.get('new')
  const add = may(reader, 'identity.write') && (
    <Button type="primary" onClick={() => void navigate(`${paths.people()}?new=here`)}>
      {t(messages.add)}
    </Button>
  )
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
        back={{ to: paths.people(), label: t(messages.title) }}
        list={<People current={id} />}
        detail={
          place !== null ? (
            <Panel title={t(messages.add)}>
              <PersonForm
                organisationId={place === 'here' ? null : place}
                onCancel={() => void navigate(paths.people())}
                onDone={(made, password) => {
                  setFresh(password)
                  void navigate(paths.people(made.id))
                }}
              />
            </Panel>
          ) : (
            id && <PersonDetail key={id} id={id} fresh={fresh} onFresh={setFresh} />
          )
        }
      />
    </StewardPage>
  )
}

function People({ current }: { current: string | undefined }) {
  const t = useText()
  const [words, setWords] = useState('')
  const all = usePages<PersonView>(['people', 'list'], (cursor) => endpoints.people({ cursor, limit: 50 }))
  const finding = useMutation({ mutationFn: searchPeople })
  const find = (typed: string) => {
    const sought = readSearch(typed)
    if (sought) finding.mutate(sought)
    else finding.reset()
  }
  return (
    <>
      <search className={styles.tools}>
        <div data-target className={styles.search}>
          <Input.Search
            value={words}
            onChange={({ target }) => {
              setWords(target.value)
              if (target.value === '') finding.reset()
            }}
            onSearch={find}
            placeholder={t(messages.find)}
            aria-label={t(messages.find)}
            loading={finding.isPending}
            type="search"
          />
        </div>
      </search>
      <ProblemNotice error={finding.error} />
      {finding.data ? (
        <>
          <p role="status">{t(messages.found, { count: finding.data.length })}</p>
          {finding.data.length === 0 && <p className={styles.faint}>{t(messages.noneHint)}</p>}
          <PeopleRows people={finding.data} current={current} />
        </>
      ) : (
        <Loaded query={all}>
          {() => (
            <>
              {all.items.length === 0 && (
                <Empty title={t(messages.empty)}>
                  <p>{t(messages.emptyHint)}</p>
                </Empty>
              )}
              <PeopleRows people={all.items} current={current} />
              <More query={all} />
            </>
          )}
        </Loaded>
      )}
    </>
  )
}

function PeopleRows({ current, people }: { people: PersonView[]; current: string | undefined }) {
  const t = useText()
  if (people.length === 0) return null
  const columns: Column<PersonView>[] = [
    {
      key: 'name',
      title: t(messages.name),
      show: ({ id, name }) => <Link to={paths.people(id)}>{name ?? t(messages.erased)}</Link>,
    },
    {
      key: 'account',
      title: t(messages.account),
      show: ({ account }) => (
        <>
          {account?.account ?? <span className={styles.faint}>{t(messages.noAccount)}</span>}{' '}
          {account?.disabled && <Chip tone="orange">{t(messages.closed)}</Chip>}
        </>
      ),
    },
    {
      key: 'organisation',
      title: t(messages.organisation),
      show: ({ organisationName }) => organisationName ?? '—',
    },
  ]
  return (
    <Rows label={t(messages.list)} columns={columns} rows={people} keyOf={({ id }) => id} current={current} />
  )
}
