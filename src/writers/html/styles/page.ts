/** The page around the content: header, breadcrumbs, columns, footer. */
export const page = `
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font-family: var(--sans);
  font-size: 100%;
  line-height: 1.6;
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
  overflow-wrap: anywhere;
  line-break: strict;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  scroll-padding-top: 1rem;
}
:lang(ja) { line-height: 1.8; }
/* Phrases are kept whole where lines are long; on a phone the longest ones would leave half-empty lines. */
@media (min-width: 56rem) {
  :is(h1, h2, h3, h4, h5, h6, .title, dt, caption, thead th, .index a):lang(ja) { word-break: auto-phrase; }
}
.word { white-space: nowrap; }
body { margin: 0; border-top: 4px solid var(--accent); }

a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; text-decoration-color: var(--rule); }
a:visited { color: var(--accent-visited); }
a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus, .side:focus { outline: none; }

.spoken:not(:focus) {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
}
.skip { position: absolute; inset-inline-start: 1rem; top: -10rem; z-index: 3; padding: .5rem 1rem; background: var(--paper); border: 1px solid var(--accent); }
.skip:focus { top: .5rem; }
.sprite { position: absolute; width: 0; height: 0; overflow: hidden; }

.site-header { border-bottom: 1px solid var(--hairline); }
.site-line, .page, .site-footer { max-width: 72rem; margin-inline: auto; padding-inline: 1.5rem; }
.site-line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.75rem; padding-block: .625rem; }
.site-line ul { display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.site-line a { color: inherit; text-decoration: none; }
.site-line a:hover { text-decoration: underline; }
.site-name { margin: 0; font-weight: 700; }
.site-navigation { font-size: .875rem; }
.site-navigation [aria-current] { color: var(--accent); font-weight: 700; box-shadow: 0 2px 0 var(--accent); }
.languages, .search { margin-inline-start: auto; font-size: .875rem; }
.search + .languages { margin-inline-start: 0; }
.search { display: flex; gap: .375rem; }
.search input, .search button {
  font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 2px; padding: .125rem .5rem;
}
.search input { width: 14em; max-width: 100%; }

.page { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 3rem; padding-block: 1rem 4rem; }
.page.with-side { grid-template-columns: 16rem minmax(0, 1fr); grid-template-rows: auto 1fr; }
.page > .breadcrumbs { grid-column: 1 / -1; }
.page.with-side > main { grid-column: 2; grid-row: 2; }
.page.with-side > .side { grid-column: 1; grid-row: 2; }

.breadcrumbs { font-size: .8125rem; color: var(--quiet); }
.breadcrumbs ol { margin: 0; padding: 0; list-style: none; }
.breadcrumbs li { display: inline; }
.breadcrumbs li + li::before { content: "›" / ""; margin-inline: .5em; }
.breadcrumbs a { color: inherit; }

.side { align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .875rem; padding-top: 1.75rem; scrollbar-width: thin; }
.side, .side :lang(ja), .side:lang(ja) { line-height: 1.5; }
.open-side, .close-side { display: none; }

.site-footer { padding-block: 0 2rem; font-size: .8125rem; color: var(--quiet); }
.site-footer p { max-width: none; margin: 0; padding-top: 1rem; border-top: 1px solid var(--hairline); }
.site-footer a { color: inherit; }
`;
