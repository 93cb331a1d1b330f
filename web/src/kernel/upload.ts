// Sends one file to the hub and tells how far it is. `fetch` cannot tell that; everything else goes through api.ts.
import { ApiProblem, kindOfStatus, type ProblemBody } from './problems.ts'

/** Longer than for a call: a photo over a weak mobile network takes its time. */
const patience = 120_000

/** The answer's JSON. Throws ApiProblem as `call` does. `wait` 0 waits for as long as it takes: a whole city's map. */
export function upload<T>(
  url: string,
  content: Blob,
  onProgress: (done: number) => void,
  wait = patience,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = wait
    request.setRequestHeader('content-type', content.type || 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json, application/problem+json')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total)
    }
    request.onerror = () => reject(new ApiProblem('unreachable'))
    request.ontimeout = () => reject(new ApiProblem('slow'))
    request.onload = () => {
      const said = readJson(request.responseText)
      if (request.status < 200 || request.status > 299)
        reject(new ApiProblem(kindOfStatus(request.status), said as ProblemBody | undefined))
      else if (said === undefined) reject(new ApiProblem('broken'))
      else resolve(said as T)
    }
    request.send(content)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
