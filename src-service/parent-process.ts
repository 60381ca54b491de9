/** The one Electron thing here: the port to the process that started this one. A plain Node parent has its own channel instead. */
interface ParentPort {
  postMessage(message: object): void
  on(event: 'message', listener: (message: { data: unknown }) => void): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
export const tellParent = (message: object) => (parentPort ? parentPort.postMessage(message) : process.send?.(message))
export const onParent = (listener: (data: unknown) => void) =>
  parentPort ? parentPort.on('message', ({ data }) => listener(data)) : process.on('message', listener)
