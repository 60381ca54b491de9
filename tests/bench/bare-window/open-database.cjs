// The second yardstick: the database on the workspace's folder and nothing else, in the process that the console would use.
const { PGlite } = require('@electric-sql/pglite')
const { NodeFS } = require('@electric-sql/pglite/nodefs')
const { pg_trgm } = require('@electric-sql/pglite/contrib/pg_trgm')
const { btree_gin } = require('@electric-sql/pglite/contrib/btree_gin')
const began = performance.now()
PGlite.create({ fs: new NodeFS(process.argv.at(-1)), extensions: { pg_trgm, btree_gin } })
  .then(async (pglite) => {
    await pglite.query('select 1')
    process.parentPort.postMessage({ milliseconds: performance.now() - began })
    await pglite.close()
    process.exit(0)
  })
  .catch((error) => {
    process.parentPort.postMessage({ error: String(error) })
    process.exit(1)
  })
