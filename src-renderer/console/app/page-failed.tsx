import { useRouteError } from 'react-router'
import { ErrorPanel } from '../../components/error-panel.tsx'

/** A page that broke while it was drawn: said like any other error, and drawn anew on request. */
export function PageFailed() {
  return <ErrorPanel error={useRouteError()} onRetry={() => location.reload()} />
}
