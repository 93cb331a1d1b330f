// npm run guide: makes the guide's pictures out of those that the browser tests took (dist/screens), as small as a page on a
// screen needs them. What the tests did not take is named, and the exit status is 1.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { guidePapers, pictureFolder, picturesOf, root } from '../guide-pages.ts'

const widest = { wide: 1440, tall: 780 }

/** Gives back bytes, for the summary. */
async function makePicture(from: string, to: string): Promise<number> {
  const picture = sharp(from)
  const { height, width } = await picture.metadata()
  const limit = height > width ? widest.tall : widest.wide
  await picture.resize({ width: limit, withoutEnlargement: true }).webp({ quality: 80 }).toFile(to)
  return statSync(to).size
}

const wanted = [
  ...new Set(
    guidePapers()
      .flatMap(picturesOf)
      .map(({ name }) => name),
  ),
].sort()
const source = (name: string) => join(root, 'dist/screens', `${name}.png`)
const missing = wanted.filter((name) => !existsSync(source(name)))

mkdirSync(join(root, pictureFolder), { recursive: true })
let bytes = 0
for (const name of wanted.filter((one) => !missing.includes(one))) {
  bytes += await makePicture(source(name), join(root, pictureFolder, `${name}.webp`))
}
console.log(`${wanted.length - missing.length} pictures, ${Math.round(bytes / 1024)} kB, in ${pictureFolder}`)
for (const name of missing) console.error(`missing: dist/screens/${name}.png`)
process.exitCode = missing.length > 0 ? 1 : 0
