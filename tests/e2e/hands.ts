// How a reader works a page: with mouse or finger, or with the keyboard alone. A journey is told once and walked with either.
import type { Locator } from 'playwright-core'

export interface Hands {
  press(control: Locator): Promise<void>
  write(field: Locator, words: string): Promise<void>
  /** One of the options that a field offers for these words. */
  choose(field: Locator, words: string): Promise<void>
  /** One of a group of which one holds. */
  check(radio: Locator): Promise<void>
  pick(files: Locator, picture: Picture): Promise<void>
}

export interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

const option = (field: Locator, words: string) =>
  field.page().getByRole('option', { name: words, exact: true })

export const mouse: Hands = {
  press: (control) => control.click(),
  write: (field, words) => field.fill(words),
  async choose(field, words) {
    await field.fill(words)
    await option(field, words).click()
  },
  check: (radio) => radio.check(),
  pick: (files, picture) => files.setInputFiles(picture),
}

/** Nothing but keys: what Tab does not come to cannot be used. */
export const keyboard: Hands = {
  async press(control) {
    await reach(control)
    await control.page().keyboard.press('Enter')
  },
  async write(field, words) {
    await reach(field)
    await field.page().keyboard.insertText(words)
  },
  async choose(field, words) {
    await keyboard.write(field, words)
    await option(field, words).waitFor()
    for (let step = 0; step < 10; step++) {
      await field.page().keyboard.press('ArrowDown')
      const active = await field.getAttribute('aria-activedescendant')
      const wanted = await option(field, words).getAttribute('id')
      if (active !== null && active === wanted) return field.page().keyboard.press('Enter')
    }
    throw new Error(`no arrow leads to the option «${words}»`)
  },
  async check(radio) {
    const { keyboard } = radio.page()
    const group = radio.page().locator(`input[name="${await radio.getAttribute('name')}"]`)
    await reach(group)
    for (let step = 0; step < 10 && !(await radio.isChecked()); step++)
      await keyboard.press(step === 0 ? 'Space' : 'ArrowRight')
    if (!(await radio.isChecked())) throw new Error('no arrow leads to the choice')
  },
  async pick(files, picture) {
    // Waited for before the way there: the browser needs a moment to hand its dialog over.
    const [dialog] = await Promise.all([files.page().waitForEvent('filechooser'), keyboard.press(files)])
    await dialog.setFiles(picture)
  },
}

const mostSteps = 200

/** By Tab from wherever the focus is, around the page once at most. Where it stops a reader must see it (WCAG 2.4.7). */
async function reach(target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' })
  const page = target.page()
  for (let step = 0; step < mostSteps; step++) {
    if (await hasFocus(target)) {
      if (!(await page.evaluate(focusSeen))) throw new Error(`nobody sees the focus on ${target}`)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${target}`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}

/** Runs in the page: a ring around what has the focus, its label or the box that holds its field. */
function focusSeen(): boolean {
  const { activeElement } = document
  const around = [activeElement, activeElement?.closest('label'), activeElement?.parentElement]
  return around.some((element) => {
    if (!element) return false
    const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  })
}
