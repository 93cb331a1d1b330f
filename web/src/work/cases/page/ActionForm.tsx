// The form of one action: the fields its kind knows, those needed as the flow says. What was typed stays when the hub
// refuses; the same content sent twice is one action.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { useRef } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseAction, type CaseDetail, takeAction } from '../api.ts'
import { fieldMessages, messages, needed } from '../case-messages.ts'
import { type FieldName, fieldsOf } from './action-fields.ts'
import { FieldInput } from './FieldInput.tsx'

type Values = Partial<Record<FieldName, unknown>>

interface ActionFormProps {
  of: CaseDetail
  action: CaseAction
  /** Filled in beforehand, as when a duplicate was chosen. */
  given?: Values
  onClose(): void
}

/** Empty text means that nothing was said. */
function cleaned(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value
      return kept === '' || kept === undefined || kept === null ? [] : [[name, kept]]
    }),
  )
}

/** One key for one content. */
function useContentKey(): (content: string) => string {
  const last = useRef({ content: '', key: '' })
  return (content) => {
    if (last.current.content !== content) last.current = { content, key: newKey() }
    return last.current.key
  }
}

export function ActionForm({ action, given, of, onClose }: ActionFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const keyOf = useContentKey()
  const fields = fieldsOf(action.kind, action.required)
  const taking = useMutation({
    mutationFn: (values: Values) => {
      const data = cleaned(values)
      const { number, version } = of
      return takeAction({
        number,
        kind: action.kind,
        data,
        version,
        idempotencyKey: keyOf(JSON.stringify([version, data])),
      })
    },
    onSuccess: () => {
      void message.success(t(messages.done, { action: t(action.name) }))
      onClose()
    },
    onError: (error) => {
      const said = describeProblem(error, language).fields
      form.setFields(
        fields
          .filter((name) => said[name] ?? said[`data/${name}`])
          .map((name) => ({
            name,
            errors: [said[name] ?? said[`data/${name}`] ?? ''],
          })),
      )
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
  return (
    <Modal
      open
      title={t(action.name)}
      okText={t(messages.confirm, { action: t(action.name) })}
      cancelText={t(messages.cancel)}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={taking.isPending}
      mask={{ closable: false }}
      focusable={{ trap: true }}
    >
      <ProblemNotice error={taking.error} shownFields={fields.flatMap((name) => [name, `data/${name}`])} />
      <Form
        form={form}
        layout="vertical"
        initialValues={given}
        onFinish={(values) => taking.mutate(values)}
        requiredMark="optional"
      >
        {fields.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={Object.hasOwn(fieldMessages, name) ? t(fieldMessages[name]) : name}
            rules={[
              {
                required: action.required.includes(name),
                whitespace: true,
                message: t(needed.fill),
                transform: asText,
              },
            ]}
            valuePropName={name === 'public' ? 'checked' : 'value'}
          >
            <FieldInput name={name} of={of} action={action} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}

/** The rule looks at text; anything else counts as given. */
function asText(value: unknown): unknown {
  return typeof value === 'string' || value === undefined || value === null ? value : JSON.stringify(value)
}
