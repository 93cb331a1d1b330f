// /desk/categories: the dictionary by class; one category open beside it; a whole table brought in.
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { Split } from '../../../../ground/parts/Split.tsx'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { may, useSession } from '../../../../kernel/session/session.ts'
import { Empty } from '../../../../kernel/ui/Empty.tsx'
import { type CategoryView, fetchAllCategories } from '../api.ts'
import { CategoryDetail } from './CategoryDetail.tsx'
import { CategoryForm } from './CategoryForm.tsx'
import { CategoryImport } from './CategoryImport.tsx'
import { messages } from './category-messages.ts'
import { byClass } from './lists.ts'

const adding = 'new'
const importing = 'import'

export function CategoriesPage() {
  const t = useText()
  const navigate = useNavigate()
  const { key } = useParams()
  const { data: person } = useSession()
  const mayWrite = may(person, 'cases.configure')
  const query = useQuery({
    queryKey: ['reference', 'categories', 'all'],
    queryFn: ({ signal }) => fetchAllCategories(signal),
  })
  const leave = () => void navigate(paths.categoriesDesk())
  const detail = () => {
    if (key === importing) return <CategoryImport onCancel={leave} />
    if (key === adding)
      return (
        <Panel title={t(messages.add)}>
          <CategoryForm onCancel={leave} onDone={(made) => void navigate(paths.categoriesDesk(made))} />
        </Panel>
      )
    return key && <CategoryDetail key={key} categoryKey={key} mayWrite={mayWrite} />
  }
  return (
    <StewardPage
      title={t(messages.title)}
      intro={t(messages.intro)}
      fill
      actions={
        mayWrite && (
          <>
            <Button onClick={() => void navigate(paths.categoriesDesk(importing))}>
              {t(messages.import)}
            </Button>
            <Button type="primary" onClick={() => void navigate(paths.categoriesDesk(adding))}>
              {t(messages.add)}
            </Button>
          </>
        )
      }
    >
      <Split
        back={{ to: paths.categoriesDesk(), label: t(messages.title) }}
        list={<Loaded query={query}>{(all) => <Dictionary all={all} current={key} />}</Loaded>}
        detail={detail()}
      />
    </StewardPage>
  )
}

function Dictionary({ all, current }: { all: CategoryView[]; current: string | undefined }) {
  const t = useText()
  const [words, setWords] = useState('')
  const classes = byClass(all, words)
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
      </search>
      {all.length <= 1 && <p className={styles.note}>{t(messages.onlyUnsorted)}</p>}
      {classes.length === 0 && <Empty title={t(messages.none)} />}
      {classes.map(({ categories, key, name }) => (
        <details
          key={key}
          className={styles.class}
          open={words !== '' || classes.length < 4 || categories.some((one) => one.key === current)}
        >
          <summary>
            {name ? t(name) : t(messages.noClass)}{' '}
            <span className={styles.faint}>{t(messages.count, { count: categories.length })}</span>
          </summary>
          <ul className={styles.list}>
            {categories.map((one) => (
              <li key={one.key} data-current={one.key === current || undefined}>
                <Link className={styles.link} to={paths.categoriesDesk(one.key)}>
                  {t(one.name)}
                </Link>
                <span className={styles.faint}>{one.code}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
