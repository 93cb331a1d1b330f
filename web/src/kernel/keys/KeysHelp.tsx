// What the keys of this page do, shown by `?`.
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './keys.module.css'
import { useKeys, useListedKeys } from './keys.ts'

const messages = defineMessages({
  title: { zh: '键盘', en: 'Keyboard' },
  help: { zh: '看所有按键', en: 'Show all keys' },
})

export function KeysHelp() {
  const t = useText()
  const [open, setOpen] = useState(false)
  const keys = useListedKeys()
  useKeys({ '?': { say: messages.help, run: () => setOpen(true) } })
  return (
    <>
      <Button
        type="text"
        aria-label={t(messages.help)}
        title={t(messages.help)}
        onClick={() => setOpen(true)}
      >
        <kbd className={styles.key}>?</kbd>
      </Button>
      <Modal open={open} title={t(messages.title)} footer={null} onCancel={() => setOpen(false)}>
        <dl className={styles.list}>
          {keys.map(([key, say]) => (
            <div key={key}>
              <dt>
                <kbd className={styles.key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              </dt>
              <dd>{t(say)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
