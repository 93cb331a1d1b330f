// What can go wrong with photos of cases, beside what their pictures may be.
import { defineErrors } from '../../../kernel/errors/index.ts'

export const errors = defineErrors('attachments', {
  notFound: { status: 404, message: { zh: '没有这张照片', en: 'There is no such photo' } },
  addressOver: {
    status: 404,
    message: {
      zh: '照片的地址已过期，请重新打开这一页',
      en: 'The address of the photo has expired: please open the page again',
    },
  },
  tooMany: {
    status: 429,
    message: {
      zh: '短时间内传的照片太多了，请 {seconds} 秒后再传',
      en: 'Too many photos in a short time: please try again in {seconds} seconds',
    },
  },
  busy: {
    status: 503,
    message: {
      zh: '同时传照片的人太多，请稍后再试',
      en: 'Too many photos are arriving just now: please try again',
    },
  },
  full: {
    status: 503,
    message: {
      zh: '暂时收不下更多照片，可以先不带照片上报，之后再补',
      en: 'No more photos can be taken just now: report without them and add them later',
    },
  },
})
