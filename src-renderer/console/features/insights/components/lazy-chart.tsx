import Skeleton from '@mui/material/Skeleton'
import { lazy, Suspense, type ComponentProps } from 'react'

/** The charts' library is loaded when a chart is first shown; the other pages never wait for it. */
const Chart = lazy(async () => ({ default: (await import('./figure-chart.tsx')).FigureChart }))

/** A chart, with its room kept while its library is on its way. */
export function LazyChart(props: ComponentProps<typeof Chart>) {
  return (
    <Suspense fallback={<Skeleton variant="rounded" animation={false} height={248} />}>
      <Chart {...props} />
    </Suspense>
  )
}
