// What an import notices and keeps: counted by kind, so that nobody has to guess what was done with odd rows.
import type { Text } from '../../../kernel/i18n/index.ts'

export const warnings = {
  timeInGap: {
    zh: '当地时间处于夏令时跳过的一小时，已顺延',
    en: 'A local time lies in the hour skipped by summer time; moved on by the gap',
  },
  timeInOverlap: {
    zh: '当地时间因夏令时出现两次，取第一次',
    en: 'A local time occurred twice because of summer time; the first is taken',
  },
  noCoordinates: { zh: '没有坐标，不上图', en: 'No coordinates; not on the map' },
  coordinatesUnreadable: { zh: '坐标无法读取，不上图', en: 'Coordinates cannot be read; not on the map' },
  coordinatesOutOfRange: {
    zh: '坐标超出经纬度范围，不上图',
    en: 'Coordinates are out of range; not on the map',
  },
  wholeDegrees: {
    zh: '坐标只精确到整度，不是地点，不上图',
    en: 'Coordinates in whole degrees are not a place; not on the map',
  },
  outsideArea: { zh: '坐标在规定范围之外，不上图', en: 'Coordinates lie outside the area; not on the map' },
  noRegion: { zh: '没有区域', en: 'No region' },
  unknownRegion: { zh: '区域未知，未填', en: 'The region is not known and left out' },
  noOrganisation: { zh: '没有承办单位', en: 'No organisation' },
  unknownOrganisation: { zh: '单位未知，未填', en: 'The organisation is not known and left out' },
  closedBeforeCreated: {
    zh: '结案时间早于上报时间，按来源保留',
    en: 'Closed before it was created; kept as the source says',
  },
  dueBeforeCreated: {
    zh: '期限早于上报时间，按来源保留',
    en: 'Due before it was created; kept as the source says',
  },
  closedByStatusTime: {
    zh: '没有结案时间，以状态变更时间代替',
    en: 'No closing time; the time of the last change of state stands in',
  },
  openWithClosingTime: {
    zh: '状态为未结而有结案时间，以状态为准',
    en: 'Open although a closing time is given; the state counts',
  },
  titleCut: {
    zh: '标题过长，已截短，全文在描述中',
    en: 'The title was cut; the whole stands in the description',
  },
} as const satisfies Record<string, Text>

export type WarningKind = keyof typeof warnings
