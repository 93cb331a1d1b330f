// /desk/organisations: who is responsible for what, as a tree, and one of them open beside it.
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import styles from '../../parts/parts.module.css'
import { Split } from '../../parts/Split.tsx'
import { StewardPage } from '../../parts/StewardPage.tsx'
import { fetchTree, type OrganisationTree } from '../api.ts'
import { OrganisationDetail } from './OrganisationDetail.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import { kindNames, kinds, messages } from './organisation-messages.ts'
import { filterTree } from './tree.ts'

const adding = 'new'

export function OrganisationsPage() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = useParams()
  const { data: person } = useSession()
  const query = useQuery({
    queryKey: ['reference', 'organisations', 'tree'],
    queryFn: ({ signal }) => fetchTree(signal),
  })
  const mayWrite = may(person, 'identity.write')
  const add = mayWrite && (
    <Button type="primary" onClick={() => void navigate(paths.organisations(adding))}>
      {t(messages.add)}
    </Button>
  )
  const leave = () => void navigate(paths.organisations())
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} actions={add} fill>
      <Split
        back={{ to: paths.organisations(), label: t(messages.title) }}
        list={<Loaded query={query}>{(tree) => <Tree tree={tree} current={id} />}</Loaded>}
        detail={
          id === adding ? (
            <Panel title={t(messages.add)}>
              <OrganisationForm
                onCancel={leave}
                onDone={(made) => void navigate(paths.organisations(made.id))}
              />
            </Panel>
          ) : (
            id && <OrganisationDetail id={id} />
          )
        }
      />
    </StewardPage>
  )
}

function Tree({ current, tree }: { tree: OrganisationTree[]; current: string | undefined }) {
  const t = useText()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState('')
  const [retired, setRetired] = useState(false)
  const shown = filterTree(tree, { words, kind, retired })
  if (tree.length === 0) {
    return (
      <Empty title={t(messages.none)}>
        <p>{t(messages.noneHint)}</p>
      </Empty>
    )
  }
  return (
    <>
      <search className={styles.tools}>
        <div data-target className={styles.search}>
          <Input.Search
            value={words}
            onChange={({ target }) => setWords(target.value)}
            placeholder={t(messages.find)}
            aria-label={t(messages.find)}
            type="search"
          />
        </div>
        <Select
          data-target
          aria-label={t(messages.kind)}
          value={kind}
          onChange={setKind}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t(messages.everyKind) },
            ...kinds.map((one) => ({ value: one, label: t(kindNames[one]) })),
          ]}
        />
        <Checkbox
          className={styles.tick}
          checked={retired}
          onChange={({ target }) => setRetired(target.checked)}
        >
          {t(messages.retiredToo)}
        </Checkbox>
      </search>
      {shown.length === 0 && <Empty title={t(messages.noMatch)} />}
      <nav aria-label={t(messages.tree)}>
        <OrganisationList tree={shown} current={current} searching={words.trim() !== '' || kind !== ''} />
      </nav>
    </>
  )
}
