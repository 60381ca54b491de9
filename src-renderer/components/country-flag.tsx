import { useEffect, useState } from 'react'

type Flags = Readonly<Record<string, string>>
let loaded: Flags | undefined
let loading: Promise<Flags> | undefined

const load = (): Promise<Flags> =>
  (loading ??= import('country-flag-icons/string/3x2').then((flags) => (loaded = flags as Flags)))

/** A flag as an image of its own: the pages' policy allows no markup from strings. Decoration: the name stands beside it. */
export function CountryFlag({ country }: { readonly country: string }) {
  const [flags, setFlags] = useState(loaded)
  useEffect(() => {
    if (!flags) load().then(setFlags, () => undefined)
  }, [flags])
  const svg = flags?.[country]
  return (
    <img
      alt=""
      width={24}
      height={16}
      src={svg ? `data:image/svg+xml,${encodeURIComponent(svg)}` : EMPTY}
      style={{ borderRadius: 2, flex: 'none', boxShadow: svg ? '0 0 0 1px rgb(128 128 128 / 0.35)' : 'none' }}
    />
  )
}

const EMPTY = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E'
