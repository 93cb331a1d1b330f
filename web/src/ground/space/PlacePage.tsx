// /desk/place: what the place says of itself: names, telephones, offices, words of privacy, a notice.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { describeProblem } from '../../kernel/problems.ts'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { RegionChoice } from '../identity/choices.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Panel } from '../parts/Panel.tsx'
import styles from '../parts/parts.module.css'
import { StewardPage } from '../parts/StewardPage.tsx'
import { fetchPlace, type PlaceView, savePlace } from './api.ts'
import { PlaceContacts } from './PlaceContacts.tsx'
import { PlaceNotice } from './PlaceNotice.tsx'
import { type PlaceForm, PlaceText } from './PlaceText.tsx'
import { tidied, writeAt } from './place-fields.ts'
import { messages } from './place-messages.ts'

const need = ['space.write']

export function PlacePage() {
  const t = useText()
  const query = useQuery({
    queryKey: ['place', 'edit'],
    queryFn: ({ signal }) => fetchPlace(signal),
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
  // Kept here: what was saved comes back as the next version, and with it a fresh form.
  const [saved, setSaved] = useState(false)
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need}>
      <Loaded query={query}>
        {(place) => <Form key={place.version} place={place} saved={saved} onSaved={setSaved} />}
      </Loaded>
    </StewardPage>
  )
}

interface FormProps {
  place: PlaceView
  saved: boolean
  onSaved(saved: boolean): void
}

function Form({ onSaved, place, saved }: FormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [profile, setProfile] = useState(place)
  const saving = useMutation({
    mutationFn: () => savePlace(tidied(profile)),
    onSuccess: async () => {
      onSaved(true)
      await client.invalidateQueries({ queryKey: ['place'] })
    },
  })
  const { fields } = describeProblem(saving.error, language)
  const form: PlaceForm = {
    profile,
    errors: saving.error ? fields : {},
    set: (path, to) => {
      onSaved(false)
      setProfile((before) => writeAt(before, path, to))
    },
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={styles.panel} onSubmit={submit}>
      <ProblemNotice error={saving.error} shownFields={Object.keys(fields).filter((field) => field !== '')} />
      <Panel title={t(messages.name)}>
        <div className={styles.form}>
          <PlaceText form={form} path="name/zh" label={t(messages.nameZh)} />
          <PlaceText form={form} path="name/en" label={t(messages.nameEn)} />
          <Labelled label={t(messages.region)} error={form.errors.regionPath} optional>
            {(control) => (
              <RegionChoice
                control={control}
                value={profile.regionPath}
                onChange={(path) => form.set('regionPath', path)}
              />
            )}
          </Labelled>
        </div>
      </Panel>
      <PlaceContacts form={form} />
      <Panel title={t(messages.words)}>
        <div className={styles.form}>
          <PlaceText form={form} path="privacy/zh" label={t(messages.privacyZh)} rows={3} />
          <PlaceText form={form} path="privacy/en" label={t(messages.privacyEn)} rows={3} />
          <PlaceText form={form} path="retention/zh" label={t(messages.retentionZh)} rows={2} />
          <PlaceText form={form} path="retention/en" label={t(messages.retentionEn)} rows={2} />
        </div>
      </Panel>
      <PlaceNotice form={form} />
      <div className={styles.stick}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(messages.save)}
        </Button>
        {saved && <span role="status">{t(messages.saved)}</span>}
      </div>
    </form>
  )
}
