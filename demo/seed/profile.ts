// What Shancheng says of itself. The number is made up and rings nobody; the words say so.
import { type PlaceProfile, saveProfile } from '../../src/ground/space/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { districtNamesInEnglish, type Geography, toLonLat } from '../geography.ts'

const dayAndNight = { zh: '全天有人接听', en: 'Answered day and night' }
const officeHours = { zh: '周一至周五 8:30–17:30，周六上午', en: 'Mon–Fri 8:30–17:30, Saturday morning' }

export async function introducePlace(hub: Hub, city: Geography): Promise<void> {
  const profile = profileOf(city)
  await hub.db.tx((tx) => saveProfile(tx, profile, 'system'))
}

function profileOf({ places, regions }: Geography): PlaceProfile {
  const english = districtNamesInEnglish()
  const centres = places.filter(({ kind, name }) => kind === 'office' && name.endsWith('政务服务中心'))
  return {
    name: { zh: '善城', en: 'Shancheng' },
    regionPath: topPath(regions),
    hotlines: [
      {
        name: {
          zh: '善城便民热线（演示号码，打不通）',
          en: 'Shancheng hotline (a demo number: it rings nobody)',
        },
        phone: '0000-12345',
        hours: dayAndNight,
      },
    ],
    offices: centres.map(({ address, at, name }) => {
      const [lng, lat] = toLonLat(at)
      const district = name.replace('政务服务中心', '')
      const en = `${english.get(district) ?? district} Service Centre`
      return {
        name: { zh: name, en },
        address: `${district}${address}`,
        hours: officeHours,
        point: { lng, lat },
      }
    }),
    privacy: {
      zh: '您的姓名、电话和原话加密保存，只有经办这件事的人写明用途后才能打开，每次打开都有记录。',
      en: 'Your name, telephone and words are kept encrypted. Only those who handle the matter open them, saying what for, and each opening is recorded.',
    },
    retention: {
      zh: '事情办结三年后，您的姓名、电话和原话自动抹去。想早些抹去，打热线或到服务中心说一声。',
      en: 'Three years after the matter has ended, your name, telephone and words are erased. To have it done sooner, call the hotline or ask at a service centre.',
    },
    notice: {
      tone: 'plain',
      title: { zh: '演示', en: 'Demo' },
      text: {
        zh: '善城是虚构的城市，人名、地名、电话和数字都是编的。',
        en: 'Shancheng is a made-up city: its people, places, numbers and figures are invented.',
      },
    },
  }
}

/** Codes from the root to the city. */
function topPath(regions: Geography['regions']): string | null {
  const city = regions.find(({ level }) => level === 'city')
  const province = regions.find(({ code }) => code === city?.parent)
  return city ? `${province ? `${province.code}/` : ''}${city.code}/` : null
}
