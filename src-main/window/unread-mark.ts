import { nativeImage, type BrowserWindow, type NativeImage } from 'electron'

const size = 16
const radius = 7
/** Blue, green, red, opaque: a bitmap's order. */
const colour = [0x2f, 0x2f, 0xd3, 0xff] as const

/** The dot that Windows lays over the program's icon in the task bar. */
const dot = (): NativeImage => {
  const pixels = Buffer.alloc(size * size * colour.length)
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [(at % size) - (size - 1) / 2, Math.floor(at / size) - (size - 1) / 2]
    if (x * x + y * y <= radius * radius) pixels.set(colour, at * colour.length)
  }
  return nativeImage.createFromBitmap(pixels, { width: size, height: size })
}

/** What a window shows of unread news where the program's icon cannot: the count in its title, on Windows a dot in the task bar too. */
export const markUnread = (window: BrowserWindow, title: string, count: number): void => {
  window.setTitle(count === 0 ? title : `(${count}) ${title}`)
  if (process.platform === 'win32') window.setOverlayIcon(count === 0 ? null : dot(), count === 0 ? '' : String(count))
}
