// What can be wrong with a whole table file. What is wrong with one row is a BadRow, and the reading goes on.
import { defineErrors } from '../errors/index.ts'

export const errors = defineErrors('tabular', {
  unknownFormat: {
    status: 415,
    message: {
      zh: '无法识别 {name} 的格式：请使用 .csv、.xlsx 或 .jsonl 文件',
      en: 'The format of {name} is not known: use a .csv, .xlsx or .jsonl file',
    },
  },
  empty: { status: 422, message: { zh: '文件中没有表头', en: 'The file has no header row' } },
  unknownEncoding: {
    status: 422,
    message: { zh: '不支持的编码 {encoding}', en: 'The encoding {encoding} is not supported' },
  },
  unreadable: {
    status: 422,
    message: { zh: '文件已损坏，无法读取：{reason}', en: 'The file is damaged and cannot be read: {reason}' },
  },
  noSheet: {
    status: 422,
    message: { zh: '没有名为 {sheet} 的工作表', en: 'There is no sheet named {sheet}' },
  },
  tooLarge: {
    status: 413,
    message: {
      zh: '文件超出限度（{what}，上限 {limit}），为安全起见不予打开',
      en: 'The file goes beyond a limit ({what}, at most {limit}) and is not opened for safety',
    },
  },
  tooManyRows: {
    status: 422,
    message: {
      zh: '一张 XLSX 工作表最多 {limit} 行，请改用 CSV 导出',
      en: 'An XLSX sheet holds at most {limit} rows: export as CSV instead',
    },
  },
})
