declare module 'dc-polyfill' {
  export const tracingChannel: (name: string) => object
}
