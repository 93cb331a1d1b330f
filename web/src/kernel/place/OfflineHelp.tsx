// The way without the internet, at the foot of every page: a number with a person behind it, and a door to knock at.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './place.module.css'
import { callAddress, usePlace, useSaid } from './place.ts'

const messages = defineMessages({
  title: { zh: '不上网也能办', en: 'Without the internet' },
  same: {
    zh: '打电话、当面说都行，同样有编号，同样有回音。',
    en: 'Call, or come and say it: you get the same number and the same answer.',
  },
  none: {
    zh: '可以打当地便民热线，或到社区服务站当面说。',
    en: 'Call the local hotline, or go to the community service station.',
  },
  offices: { zh: '可以当面说的地方', en: 'Where you can say it in person' },
  map: { zh: '在地图上看', en: 'See on the map' },
  emergency: { zh: '危急时直接打 110、119、120。', en: 'In an emergency call 110, 119 or 120.' },
})

export function OfflineHelp() {
  const t = useText()
  const said = useSaid()
  const { data: place } = usePlace()
  const hotlines = place?.hotlines ?? []
  const offices = place?.offices ?? []
  const [first, ...more] = offices
  return (
    <section id="offline" className={styles.help} aria-labelledby="offline-title" tabIndex={-1}>
      <h2 id="offline-title">{t(messages.title)}</h2>
      <p>{t(hotlines.length > 0 || first ? messages.same : messages.none)}</p>
      {hotlines.map(({ hours, name, phone }) => (
        <p key={phone} className={styles.line}>
          <a className={styles.phone} href={callAddress(phone)}>
            {phone}
          </a>
          <span>
            {said(name)} · {said(hours)}
          </span>
        </p>
      ))}
      {first && <Office office={first} />}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t(messages.offices)}</summary>
          <ul>
            {more.map((office) => (
              <li key={`${office.name.zh} ${office.address}`}>
                <Office office={office} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{t(messages.emergency)}</p>
    </section>
  )
}

type OfficeOf = NonNullable<ReturnType<typeof usePlace>['data']>['offices'][number]

function Office({ office: { address, hours, name, phone } }: { office: OfficeOf }) {
  const said = useSaid()
  return (
    <p className={styles.office}>
      <b>{said(name)}</b>
      <span>
        {address} · {said(hours)}
      </span>
      {phone && <a href={callAddress(phone)}>{phone}</a>}
    </p>
  )
}
