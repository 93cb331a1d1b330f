// A report that the hub sent back goes into the form again, with all that was typed.
import { useNavigate } from 'react-router'
import { keepDraft } from '../../../kernel/desk/drafts.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { dropItem } from '../../../kernel/offline/outbox.ts'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { ReportInput } from '../api/reports.ts'
import { photoOf } from '../attachments/photo.ts'
import { emptyReport, newDraftKey } from '../new/new-report.ts'

const messages = defineMessages({ edit: { zh: '改一改再送', en: 'Change it, then send' } })

export function ReportDecision({ item }: { item: Item }) {
  const t = useText()
  const navigate = useNavigate()
  const edit = async () => {
    const { reporter, ...said } = item.data as ReportInput
    const photos = item.photos.map(({ blob, name }) => photoOf(blob, name))
    keepDraft(newDraftKey, { ...emptyReport, ...said, ...reporter, photos: [] }, photos)
    await dropItem(item)
    navigate(paths.newCase())
  }
  return (
    <Button look="primary" onClick={() => void edit()}>
      {t(messages.edit)}
    </Button>
  )
}
