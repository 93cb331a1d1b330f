// One category: what it is called, what can be the matter with it, and its versions.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Fact, Facts } from '../../../../ground/parts/Facts.tsx'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { sayMoment } from '../../../../kernel/time/moments.ts'
import { useNow } from '../../../../kernel/time/now.ts'
import { Chip } from '../../../../kernel/ui/Chip.tsx'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type CategoryVersion, fetchCategoryVersions, retireCategory } from '../api.ts'
import { CategoryForm } from './CategoryForm.tsx'
import { messages } from './category-messages.ts'

interface CategoryDetailProps {
  categoryKey: string
  mayWrite: boolean
}

export function CategoryDetail({ categoryKey, mayWrite }: CategoryDetailProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const [editing, setEditing] = useState(false)
  const query = useQuery({
    queryKey: ['reference', 'categories', 'versions', categoryKey],
    queryFn: ({ signal }) => fetchCategoryVersions(categoryKey, signal),
  })
  const done = () => setEditing(false)
  return (
    <Loaded query={query}>
      {(versions) => {
        const [newest] = versions
        if (!newest) return null
        if (editing) return <CategoryForm of={newest} onCancel={done} onDone={done} />
        return (
          <>
            <Panel
              title={t(newest.name)}
              actions={
                mayWrite && (
                  <>
                    <Button onClick={() => setEditing(true)}>{t(messages.edit)}</Button>
                    {!newest.retiredAt && <Retire of={newest} />}
                  </>
                )
              }
            >
              <Described of={newest} />
            </Panel>
            <Panel title={t(messages.versions)}>
              <ul className={styles.list}>
                {versions.map(({ createdAt, retiredAt, version, ...one }) => (
                  <li key={version}>
                    <span>
                      {t(messages.version, { version })} · {t(one.name)}
                    </span>
                    <span className={styles.faint}>
                      {sayMoment(createdAt, now, language)}{' '}
                      {retiredAt && t(messages.retiredAt, { when: sayMoment(retiredAt, now, language) })}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )
      }}
    </Loaded>
  )
}

function Described({ of }: { of: CategoryVersion }) {
  const t = useText()
  return (
    <Facts>
      <Fact name={t(messages.code)}>{of.code}</Fact>
      <Fact name={t(messages.nameEn)}>{of.name.en}</Fact>
      <Fact name={t(messages.class)}>{of.className && `${t(of.className)} ${of.classCode ?? ''}`}</Fact>
      <Fact name={t(messages.standard)}>
        {of.standard} · {of.kind === 'component' ? t(messages.component) : t(messages.matter)}
      </Fact>
      <Fact name={t(messages.synonyms)}>
        {of.synonyms.length > 0 && (
          <span className={styles.chips}>
            {of.synonyms.map((word) => (
              <Chip key={word}>{word}</Chip>
            ))}
          </span>
        )}
      </Fact>
      <Fact name={t(messages.conditions)}>
        {of.conditions.length > 0 && (
          <ul>
            {of.conditions.map(({ key, name, urgent }) => (
              <li key={key}>
                {t(name)} <span className={styles.faint}>{key}</span>{' '}
                {urgent && <Chip tone="red">{t(messages.urgent)}</Chip>}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </Facts>
  )
}

function Retire({ of }: { of: CategoryVersion }) {
  const t = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const retiring = useMutation({
    mutationFn: () => retireCategory(of.key),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reference', 'categories'] })
      await navigate(paths.categoriesDesk())
    },
  })
  return (
    <>
      <Popconfirm
        title={t(messages.retire)}
        description={t(messages.retireSure)}
        okText={t(messages.retire)}
        cancelText={t(messages.cancel)}
        onConfirm={() => retiring.mutate()}
      >
        <Button loading={retiring.isPending}>{t(messages.retire)}</Button>
      </Popconfirm>
      <ProblemNotice error={retiring.error} />
    </>
  )
}
