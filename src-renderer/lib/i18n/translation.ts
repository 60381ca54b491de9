/** A catalogue's keys with any text: what a language must hold when English is `T`. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }

/** Where English counts `one` and `other`, a language may count further (Arabic has six forms). */
type Counted<T> = {
  readonly [
    K in keyof T as K extends `${infer Base}_other` ? `${Base}_${'zero' | 'two' | 'few' | 'many'}` : never
  ]?: string
}

/** What the catalogue of another language must satisfy; a missing or a surplus key does not compile. */
export type Translation<T> = Texts<T> & Counted<T>
