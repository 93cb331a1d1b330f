// Words around the map, and those of MapLibre's own buttons.
import { defineMessages, type Language } from '../i18n/messages.ts'

export const mapMessages = defineMessages({
  device: {
    zh: '这台设备显示不了地图。地点可以用文字说。',
    en: 'This device cannot show the map. The place can be given in words.',
  },
  network: { zh: '现在看不了地图，有网络时再看。', en: 'The map cannot be shown now; it needs the network.' },
  bare: { zh: '地图上还没有区域和图层', en: 'There are no regions or layers on the map yet' },
  loading: { zh: '正在取地图…', en: 'Loading the map…' },
})

export const controls: Record<Language, Record<string, string>> = {
  zh: {
    'NavigationControl.ZoomIn': '放大',
    'NavigationControl.ZoomOut': '缩小',
    'Map.Title': '地图',
    'AttributionControl.ToggleAttribution': '地图来源',
    'Marker.Title': '地点',
  },
  en: {},
}
