/** The provider's pages in light and dark; plain CSS, for they are served without the product's bundle. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #55606e; --page: #f3f5f8; --card: #fff; --line: #d5dbe3; --accent: #14539a; --tint: #e6eef8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --soft: #a7b2c0; --page: #12171d; --card: #1b222b; --line: #38424e; --accent: #8fbcf0; --tint: #22324a; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: .5rem 0 1rem; font-size: 1.4rem; line-height: 1.25; }
.flag { display: inline-block; margin: 0; padding: .1rem .6rem; border-radius: 1rem; background: var(--tint); color: var(--accent); font-size: .8rem; }
label { display: block; margin-bottom: .25rem; color: var(--soft); font-size: .9rem; }
.search { display: flex; gap: .5rem; margin-bottom: 1rem; }
input { flex: 1; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .5rem; }
button { font: inherit; color: inherit; cursor: pointer; }
.search button { padding: .5rem 1rem; background: var(--tint); color: var(--accent); border: 1px solid var(--line); border-radius: .5rem; }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: .5rem; }
li button { display: flex; width: 100%; gap: .75rem; align-items: center; padding: .6rem .75rem; text-align: start; background: none; border: 1px solid var(--line); border-radius: .5rem; }
li button:hover { background: var(--tint); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.initials { flex: none; display: grid; place-items: center; width: 2.5rem; height: 2.5rem; border-radius: 50%; background: var(--tint); color: var(--accent); font-weight: 600; }
.who { min-width: 0; display: grid; }
.detail, .note, .hint { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.note { color: var(--accent); }
`
