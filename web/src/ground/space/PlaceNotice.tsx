// The notice at the top of the residents' first page, where there is something to tell.
import { Button, Select } from 'antd'
import { useText } from '../../kernel/i18n/language.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { Panel } from '../parts/Panel.tsx'
import styles from '../parts/parts.module.css'
import { type PlaceForm, PlaceText } from './PlaceText.tsx'
import { emptyNotice } from './place-fields.ts'
import { messages } from './place-messages.ts'

const tones = ['red', 'orange', 'yellow', 'blue', 'plain'] as const

export function PlaceNotice({ form }: { form: PlaceForm }) {
  const t = useText()
  const { notice } = form.profile
  return (
    <Panel
      title={t(messages.notice)}
      actions={
        <Button onClick={() => form.set('notice', notice ? null : emptyNotice)}>
          {t(notice ? messages.removeNotice : messages.addNotice)}
        </Button>
      }
    >
      {!notice && <p className={styles.faint}>{t(messages.noticeHelp)}</p>}
      {notice && (
        <div className={styles.form}>
          <Labelled label={t(messages.tone)}>
            {(control) => (
              <Select
                {...control}
                value={notice.tone}
                options={tones.map((tone) => ({ value: tone, label: t(messages[tone]) }))}
                onChange={(tone) => form.set('notice/tone', tone)}
              />
            )}
          </Labelled>
          <PlaceText form={form} path="notice/title/zh" label={t(messages.noticeTitleZh)} />
          <PlaceText form={form} path="notice/title/en" label={t(messages.noticeTitleEn)} />
          <PlaceText form={form} path="notice/text/zh" label={t(messages.noticeTextZh)} rows={2} />
          <PlaceText form={form} path="notice/text/en" label={t(messages.noticeTextEn)} rows={2} />
        </div>
      )}
    </Panel>
  )
}
