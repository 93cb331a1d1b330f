// What the keys of this page do, shown by `?`, and the way back to the tour.
import { useState } from 'react'
import { Dialog } from '../desk/Dialog.tsx'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { useNarrow } from '../layout/narrow.ts'
import { useTourAgain } from '../tour/tours.ts'
import { Button } from '../ui/Button.tsx'
import styles from './keys.module.css'
import { useKeys, useListedKeys } from './keys.ts'

const messages = defineMessages({
  title: { zh: '帮助', en: 'Help' },
  help: { zh: '看所有按键', en: 'Show all keys' },
  phone: { zh: '帮助', en: 'Help' },
  keys: { zh: '按键', en: 'Keys' },
  tour: { zh: '再看一遍引导', en: 'Take the tour again' },
})

export function KeysHelp() {
  const t = useText()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const keys = useListedKeys()
  const tourAgain = useTourAgain()
  useKeys({ '?': { say: messages.help, run: () => setOpen(true) } })
  return (
    <span data-tour="help">
      <Button
        look="quiet"
        aria-label={t(narrow ? messages.phone : messages.help)}
        title={t(messages.help)}
        onClick={() => setOpen(true)}
      >
        <kbd className={styles.key}>?</kbd>
      </Button>
      {open && (
        <Dialog
          title={t(messages.title)}
          onClose={() => setOpen(false)}
          footer={
            tourAgain && (
              <Button
                onClick={() => {
                  setOpen(false)
                  tourAgain()
                }}
              >
                {t(messages.tour)}
              </Button>
            )
          }
        >
          <section hidden={narrow}>
            <h3 className={styles.heading}>{t(messages.keys)}</h3>
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
          </section>
        </Dialog>
      )}
    </span>
  )
}
