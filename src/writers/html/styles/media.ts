/** Narrow screens, paper, and readers who want no motion or more contrast. */
export const media = `
@media screen and (max-width: 56rem) {
  .site-line, .page, .site-footer { padding-inline: 1rem; }
  .page.with-side { grid-template-columns: minmax(0, 1fr); }
  .page.with-side > main, .page.with-side > .side { grid-column: 1; grid-row: auto; }
  h1 { font-size: 1.375rem; }
  h2 { font-size: 1.1875rem; }
  h3 { font-size: 1.0625rem; }
  .languages { margin-inline-start: auto; }
  .search { order: 1; flex: 1 0 100%; margin: 0; }
  .search input { flex: 1; }
  .open-side, .close-side { display: block; margin: 0 0 1rem; }
  .open-side a, .close-side a { display: inline-block; padding: .375rem .875rem; border: 1px solid var(--rule); border-radius: 2px; text-decoration: none; }
  .side { display: none; }
  .side:target { display: block; position: fixed; inset: 0; z-index: 2; align-self: stretch; max-height: none; padding: 1rem; background: var(--paper); font-size: 1rem; }
  .close-side { position: sticky; top: 0; text-align: end; }
  .close-side a { background: var(--paper); }
  .index li { padding-block: .375rem; }
  .topics { padding-inline-start: 1.125rem; }
  .topics .topics .topics .topics { padding-inline-start: .75rem; }
  .topics .topics .topics .topics .topics .topics { padding-inline-start: .25rem; }
  .stack thead { position: absolute; clip-path: inset(50%); }
  .stack table, .stack tbody, .stack tr, .stack caption, .stack :is(th, td) { display: block; }
  .stack tr { padding-block: .5rem; border-top: 1px solid var(--hairline); }
  .stack tbody > tr > :is(th, td) { padding: 0 0 .125rem; border: 0; text-align: start; }
  .stack tr:first-child { border: 0; }
  .stack td { display: flex; align-items: baseline; gap: .75em; }
  .stack td::before { content: attr(data-column) / ""; flex: 0 0 6.5em; font-size: .8125rem; white-space: nowrap; color: var(--quiet); }
  .stack td:empty { display: none; }
  .bar { width: 35%; min-width: 4rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --hairline: var(--ink); --rule: var(--ink); } }
@media (forced-colors: active) { .badge-nobody { border-width: 3px; } .marker, .bar svg { forced-color-adjust: auto; } }

@page { size: A4; margin: 12mm 12mm 13mm; }
@media print {
  html { font-size: 9pt; line-height: 1.45; }
  :lang(ja) { line-height: 1.6; }
  body { border: 0; }
  .skip, .site-header, .breadcrumbs, .side, .open-side, .open-folds, .permalink, .search { display: none; }
  .page, .page.with-side, .site-footer { display: block; max-width: none; padding: 0; }
  h1 { margin: 0 0 .75rem; padding-bottom: .25rem; font-size: 1.5rem; }
  main > h2 { margin: 1rem 0 .375rem; clear: both; }
  .level-2 { margin-top: 1.5rem; }
  .lead { font-size: 1rem; }
  .scroll:not(.ruled) table, .scroll:not(.ruled) table:lang(ja), .scroll:not(.ruled) table :lang(ja) { font-size: .875rem; line-height: 1.3; }
  .scroll:not(.ruled) :is(caption, thead th) { font-size: .8125rem; }
  .scroll:not(.ruled) :is(th, td) { padding: .125rem .5rem .0625rem 0; }
  .bar { width: 45%; }
  .scroll:not(.ruled) .badge { padding: 0 .25em; font-size: inherit; line-height: 1.25; }
  .scroll:not(.ruled) .badge:not(.badge-nobody) { padding: 0; border: 0; }
  .bars { float: inline-start; width: calc(50% - 1rem); margin-inline-end: 1rem; }
  .site-footer { clear: both; }
  h1, h2, h3, h4, h5, h6, .section > .head, .boundary-name, caption, thead { break-after: avoid; }
  /* Before floats, a heading that avoids a break takes all of them to the next page: it claims room for rows instead. */
  h2:has(+ .bars) { break-after: auto; break-inside: avoid; }
  h2:has(+ .bars)::after { content: ""; display: block; height: 6rem; margin-bottom: -6rem; }
  tr, figure, .aside, .kind-column, .badge { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .boundary { box-decoration-break: clone; }
  p, li, .head { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
  a[rel~="external"]::after { content: " <" attr(href) ">"; font-size: .8em; display: inline; word-break: break-all; }
  .fold::details-content { content-visibility: visible; height: auto; }
  .fold:not(.fold-block) > summary { display: none; }
  .fold-block > summary { list-style: none; break-after: avoid; }
  :target > .head { background: none; box-shadow: none; }
  .bar-whole, .bar-share, .swatch, .marker, .badge-nobody, .kind-column { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
