// What can be refused about places, regions, layers and their files.

import { defineErrors } from '../../kernel/errors/index.ts'

export const errors = defineErrors('space', {
  noRegion: {
    status: 404,
    message: { zh: '没有编码为 {code} 的区域', en: 'There is no region with code {code}' },
  },
  noBoundary: {
    status: 404,
    message: { zh: '区域 {code} 还没有边界', en: 'Region {code} has no boundary yet' },
  },
  noComponent: { status: 404, message: { zh: '没有编号为 {id} 的部件', en: 'There is no component {id}' } },
  noPlace: { status: 404, message: { zh: '没有编号为 {id} 的地点', en: 'There is no place {id}' } },
  noLayer: { status: 404, message: { zh: '没有名为 {id} 的图层', en: 'There is no layer {id}' } },
  layerSignIn: {
    status: 401,
    message: { zh: '请先登录再查看图层 {id}', en: 'Please sign in to see layer {id}' },
  },
  layerForbidden: { status: 403, message: { zh: '没有权限查看图层 {id}', en: 'You may not see layer {id}' } },
  noFeature: {
    status: 404,
    message: { zh: '图层 {layer} 中没有要素 {id}', en: 'Layer {layer} has no feature {id}' },
  },
  noTile: { status: 404, message: { zh: '没有这个瓦片', en: 'There is no such tile' } },
  badParameter: {
    status: 400,
    message: { zh: '参数 {name} 有误', en: 'Parameter {name} is wrong' },
  },
  unknownFormat: {
    status: 415,
    message: {
      zh: '请上传 GeoJSON、CSV、XLSX 或 JSON Lines 文件',
      en: 'Send a GeoJSON, CSV, XLSX or JSON Lines file',
    },
  },
  noFile: { status: 400, message: { zh: '请求中没有文件', en: 'The request carries no file' } },
  fileTooLarge: {
    status: 413,
    message: { zh: '文件超过 {megabytes} MB', en: 'The file is larger than {megabytes} MB' },
  },
  layerTaken: {
    status: 409,
    message: {
      zh: '图层 {id} 由系统提供，请换一个名称',
      en: 'Layer {id} comes with the hub; choose another name',
    },
  },
  fixedLayer: {
    status: 409,
    message: {
      zh: '图层 {id} 由系统提供，不能改动内容',
      en: 'Layer {id} comes with the hub; its content cannot be changed',
    },
  },
})
