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

@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  html { font-size: 9.5pt; }
  body { border: 0; }
  .skip, .site-header, .breadcrumbs, .side, .open-side, .permalink, .search { display: none; }
  .page, .page.with-side, .site-footer { display: block; max-width: none; padding: 0; }
  h1 { margin-top: 0; }
  h1, h2, h3, h4, h5, h6, .section > .head, .boundary-name, caption, thead { break-after: avoid; }
  tr, figure, .aside, .kind-column, .badge { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .boundary { box-decoration-break: clone; }
  p, li, .head { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
  a[rel~="external"]::after { content: " <" attr(href) ">"; font-size: .8em; display: inline; word-break: break-all; }
  .fold::details-content { content-visibility: visible; height: auto; }
  .fold > summary { display: none; }
  :target > .head, :target > .boundary > .head { background: none; box-shadow: none; }
  .bar-whole, .bar-share, .swatch, .marker, .badge-nobody, .kind-column { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
