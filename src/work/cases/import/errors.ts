// What can stop an import as a whole; what is wrong with one row goes to the rejects and the import goes on.
import { defineErrors } from '../../../kernel/errors/index.ts'

export const errors = defineErrors('cases.import', {
  noMapping: {
    status: 404,
    message: { zh: '找不到映射文件 {path}', en: 'There is no mapping file {path}' },
  },
  mappingNotJson: {
    status: 422,
    message: {
      zh: '映射文件 {path} 不是合法的 JSON：{reason}',
      en: 'The mapping file {path} is not valid JSON: {reason}',
    },
  },
  noFile: { status: 404, message: { zh: '找不到文件 {path}', en: 'There is no file {path}' } },
  usage: {
    status: 400,
    message: {
      zh: '用法：shanzhi import cases 文件 --mapping 映射文件 [--dry-run] [--rejects 文件] [--encoding 编码] [--sheet 工作表]。{reason}',
      en: 'Usage: shanzhi import cases FILE --mapping FILE [--dry-run] [--rejects FILE] [--encoding NAME] [--sheet NAME]. {reason}',
    },
  },
})
