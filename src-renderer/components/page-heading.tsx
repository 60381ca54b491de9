import Typography from '@mui/material/Typography'

/** The name of a page; takes the focus when one comes to it from another page. */
export function PageHeading({ children }: { readonly children: string }) {
  return (
    <Typography variant="h1" tabIndex={-1} sx={{ '&:focus-visible': { outline: 'none' } }}>
      {children}
    </Typography>
  )
}
