// What it is and how it came in.
import { useText } from '../../../kernel/i18n/language.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { PhotoPick } from '../attachments/PhotoPick.tsx'
import { messages as caseMessages, fieldMessages } from '../case-messages.ts'
import { CategoryCombo, ConditionCombo } from '../choices.tsx'
import { Labelled } from '../page/Labelled.tsx'
import { useChannelName } from '../use-channel-name.ts'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import { channels, type FieldsProps } from './new-report.ts'

export function WhatFields({ errors, onChange, report }: FieldsProps) {
  const t = useText()
  const channelName = useChannelName()
  return (
    <fieldset className={styles.part}>
      <legend>{t(messages.what)}</legend>
      <Labelled label={t(messages.channel)} error={errors.channel}>
        {(id) => (
          <select
            id={id}
            className={styles.select}
            value={report.channel}
            onChange={({ target }) => onChange({ channel: target.value })}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {channelName(channel)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Field
        label={t(messages.caption)}
        value={report.title}
        maxLength={200}
        placeholder={t(messages.captionHelp)}
        optional
        error={errors.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <Field
        label={t(messages.description)}
        rows={4}
        value={report.description}
        maxLength={4000}
        help={t(messages.descriptionHelp)}
        error={errors.description}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      <Labelled label={t(caseMessages.category)} error={errors.category} optional>
        {(id) => (
          <CategoryCombo
            id={id}
            label={t(caseMessages.category)}
            placeholder={t(caseMessages.typeToFind)}
            value={report.category}
            onChange={(category) => onChange({ category, condition: '' })}
          />
        )}
      </Labelled>
      {report.category && (
        <Labelled label={t(fieldMessages.condition)} error={errors.condition} optional>
          {(id) => (
            <ConditionCombo
              id={id}
              label={t(fieldMessages.condition)}
              category={report.category}
              value={report.condition}
              onChange={(condition) => onChange({ condition })}
            />
          )}
        </Labelled>
      )}
      <PhotoPick value={report.photos} onChange={(photos) => onChange({ photos })} />
    </fieldset>
  )
}
