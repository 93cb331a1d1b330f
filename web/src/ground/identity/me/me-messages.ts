// The words of one's own page at the desk.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '账号和设置', en: 'Account and settings' },
  who: { zh: '我是谁', en: 'Who I am' },
  name: { zh: '姓名', en: 'Name' },
  account: { zh: '账号', en: 'Account' },
  organisation: { zh: '单位', en: 'Organisation' },
  roles: { zh: '角色', en: 'Roles' },
  notRight: {
    zh: '有不对的，请本单位的管理员改。',
    en: 'If something is wrong, the administrator of your organisation can change it.',
  },
  password: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '现在的密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  nextHelp: {
    zh: '越长越好，几个不相干的词连起来最好记。',
    en: 'The longer the better: a few unrelated words are easiest to keep.',
  },
  again: { zh: '新密码再写一遍', en: 'New password once more' },
  differs: { zh: '两遍写的不一样', en: 'The two are not the same' },
  change: { zh: '改密码', en: 'Change it' },
  changing: { zh: '正在改…', en: 'Changing…' },
  changed: {
    zh: '密码改好了。别的设备都已退出登录，这台不用重新登录。',
    en: 'The password is changed. Other devices are signed out; this one stays signed in.',
  },
  others: {
    zh: '改好以后，别的设备都要重新登录。',
    en: 'Other devices will have to sign in again.',
  },
  devices: { zh: '在哪里登录着', en: 'Where I am signed in' },
  thisOne: { zh: '这台设备', en: 'this device' },
  seen: { zh: '{when} 用过', en: 'used {when}' },
  unknownAgent: { zh: '说不出名字的设备', en: 'A device that does not say what it is' },
  onlyHere: { zh: '只在这台设备上登录着。', en: 'You are signed in on this device only.' },
  end: { zh: '退出别的设备', en: 'Sign out elsewhere' },
  ended: { zh: '别的设备都退出了', en: 'Signed out everywhere else' },
  look: { zh: '怎么显示', en: 'How it looks' },
  elder: { zh: '字和按钮的大小', en: 'Size of text and buttons' },
  dark: { zh: '深浅', en: 'Light or dark' },
  language: { zh: '语言', en: 'Language' },
})
