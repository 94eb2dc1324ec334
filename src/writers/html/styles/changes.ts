/** What came, went and moved between two states. Signs and lines say it; colour only helps. */
export const changes = `
ins, del { text-decoration-thickness: 1px; text-underline-offset: .2em; }
ins { text-decoration-line: underline; text-decoration-color: var(--came); background: var(--came-wash); }
del { text-decoration-line: line-through; text-decoration-color: var(--went); background: var(--went-wash); color: var(--quiet); }
ins, del { box-decoration-break: clone; -webkit-box-decoration-break: clone; padding-inline: .0625em; }
.fate { display: inline-block; font-size: .75rem; font-weight: 400; line-height: 1.4; padding: 0 .375em; border: 1px solid currentColor; border-radius: 2px; vertical-align: .125em; max-width: 100%; }
.fate a { color: inherit; }
.revision-added > .head .fate { color: var(--came); }
.revision-removed > .head .fate { color: var(--went); }
.revision-moved-away > .head .fate, .revision-moved-away > .boundary > .head .fate { border-style: dashed; }
.topics > .revision { list-style: none; border-inline-start: 3px solid var(--rule); padding-inline-start: .625rem; margin-inline-start: -.8125rem; }
.topics > .revision-added { border-color: var(--came); }
.topics > .revision-removed { border-color: var(--went); }
.topics > .revision-moved, .topics > .revision-moved-away { border-inline-start-style: double; }
.topics > .revision + .revision { margin-top: .25rem; }
.revision-moved-away > .head .title { color: var(--quiet); }
.kind-unchanged > .fold > summary { color: var(--quiet); }
.topics > .kind-unchanged { list-style: none; }
.steps { white-space: nowrap; }
.steps a { text-decoration: none; padding-inline: .25em; border: 1px solid var(--hairline); border-radius: 2px; font-size: .8125rem; line-height: 1.4; }
.steps a:hover { border-color: currentColor; }
.fate-facts { margin: .125rem 0 .375rem; }

.sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem 1.5rem; margin: .25rem 0 .75rem; }
@media (min-width: 64rem) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.side-of { border-inline-start: 3px solid var(--hairline); padding-inline-start: .75rem; font-size: .9375rem; }
.side-of.before { border-color: var(--went); }
.side-of.after { border-color: var(--came); }
.side-of > :last-child { margin-bottom: 0; }
.side-label { margin: 0; font-size: .8125rem; color: var(--quiet); }

.filter { margin: 0 0 1.5rem; padding: .625rem 0; border-block: 1px solid var(--hairline); font-size: .875rem; }
.filter-title { font-size: .8125rem; font-weight: 700; color: var(--quiet); margin: 0 0 .25rem; }
.filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .125rem 1rem; max-width: none; }
.filter legend { float: inline-start; padding: 0; min-width: 4em; color: var(--quiet); }
.filter label { white-space: nowrap; cursor: pointer; }
.filter input { accent-color: var(--accent); margin: 0; vertical-align: -.0625em; }
.filter .count { color: var(--quiet); font-variant-numeric: tabular-nums; }

.ruled > table { table-layout: fixed; border: 1px solid var(--rule); }
.ruled :is(th, td) { padding-inline: .625rem; border: 1px solid var(--hairline); }
.ruled thead th { text-align: center; color: var(--ink); border-bottom: 1px solid var(--rule); }
.ruled tbody th { font-weight: 400; font-size: .875rem; }
.ruled ins { background: none; text-decoration-color: currentColor; }
.ruled del { background: none; color: inherit; text-decoration-color: currentColor; }
${Array.from({ length: 20 }, (_, i) => `.share-${(i + 1) * 5} { width: ${(i + 1) * 5}%; }`).join('\n')}
@media print {
  .filter, .steps { display: none; }
  .wide { page: wide; }
  .ruled { font-size: 9pt; }
  .ruled :is(tr, .badge) { break-inside: auto; }
}
@page wide { size: A4 landscape; margin: 14mm; }
`;
