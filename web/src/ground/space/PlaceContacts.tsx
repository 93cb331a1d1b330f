// Telephones and offices: as many as there are.
import { Button } from 'antd'
import { useText } from '../../kernel/i18n/language.tsx'
import { Panel } from '../parts/Panel.tsx'
import styles from '../parts/parts.module.css'
import { type PlaceForm, PlaceText } from './PlaceText.tsx'
import { emptyHotline, emptyOffice } from './place-fields.ts'
import { messages } from './place-messages.ts'

export function PlaceContacts({ form }: { form: PlaceForm }) {
  const t = useText()
  const { hotlines, offices } = form.profile
  return (
    <>
      <Panel
        title={t(messages.hotlines)}
        actions={
          <Button onClick={() => form.set('hotlines', [...hotlines, emptyHotline])}>
            {t(messages.addHotline)}
          </Button>
        }
      >
        {placesOf(hotlines).map((index) => (
          <One
            key={index}
            form={form}
            list="hotlines"
            index={index}
            name={t(messages.hotline, { number: index + 1 })}
          />
        ))}
      </Panel>
      <Panel
        title={t(messages.offices)}
        actions={
          <Button onClick={() => form.set('offices', [...offices, emptyOffice])}>
            {t(messages.addOffice)}
          </Button>
        }
      >
        {placesOf(offices).map((index) => (
          <One
            key={index}
            form={form}
            list="offices"
            index={index}
            name={t(messages.office, { number: index + 1 })}
          />
        ))}
      </Panel>
    </>
  )
}

/** What is being written has no name yet but its place. */
function placesOf(list: readonly unknown[]): number[] {
  return list.map((_, index) => index)
}

interface OneProps {
  form: PlaceForm
  list: 'hotlines' | 'offices'
  index: number
  name: string
}

function One({ form, index, list, name }: OneProps) {
  const t = useText()
  const at = (part: string): string => `${list}/${index}/${part}`
  const all: readonly unknown[] = form.profile[list]
  return (
    <fieldset className={`${styles.group} ${styles.card}`}>
      <legend className="unseen">{name}</legend>
      <div className={styles.form}>
        <PlaceText form={form} path={at('name/zh')} label={t(messages.nameZh)} />
        <PlaceText form={form} path={at('name/en')} label={t(messages.nameEn)} />
        {list === 'offices' && <PlaceText form={form} path={at('address')} label={t(messages.address)} />}
        <PlaceText form={form} path={at('phone')} label={t(messages.phone)} />
        <PlaceText
          form={form}
          path={at('hours/zh')}
          label={t(messages.hoursZh)}
          placeholder={t(messages.hoursExample)}
        />
        <PlaceText form={form} path={at('hours/en')} label={t(messages.hoursEn)} />
        {list === 'offices' && (
          <>
            <PlaceText form={form} path={at('point/lng')} label={t(messages.lng)} />
            <PlaceText form={form} path={at('point/lat')} label={t(messages.lat)} />
          </>
        )}
      </div>
      <div>
        <Button
          aria-label={t(messages.removeNamed, { name })}
          onClick={() =>
            form.set(
              list,
              all.filter((_, other) => other !== index),
            )
          }
        >
          {t(messages.remove)}
        </Button>
      </div>
    </fieldset>
  )
}
