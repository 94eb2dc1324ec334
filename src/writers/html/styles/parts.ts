/** Small things in the text: links' signs, badges, markers, tables, bars, indexes. */
export const parts = `
/* The word joiner keeps the sign on the line of its link. */
a[rel~="external"]::after { content: "\\2060↗" / ""; font-size: .75em; margin-inline-start: .125em; color: var(--quiet); }
.download::before { content: "↓" / ""; margin-inline-end: .25em; display: inline-block; text-decoration: none; }
.size { color: var(--quiet); font-size: .875em; }

.badges { font-weight: 400; }
.badge {
  display: inline-block; font-size: .8125rem; line-height: 1.4; padding: 0 .375em; border: 1px solid var(--hairline); border-radius: 2px;
  color: var(--ink); text-decoration: none; font-weight: 400; max-width: 100%; vertical-align: .0625em;
}
a.badge { color: var(--accent); }
a.badge:hover { border-color: currentColor; }
.badge .marker { width: .875em; height: .875em; margin-inline: 0 .25em; vertical-align: -.0625em; }
.badge-open, .badge-work { border-color: var(--ink); }
.badge-closed, .badge-frozen, .badge-label, .badge-default { color: var(--quiet); }
.badge { margin-inline-end: .25em; }
.badges .badge { margin-inline-end: 0; }
.badge-owner, .badge-comment { border-color: transparent; padding-inline: .125em; }
.badge-nobody { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.badge-change { border-color: var(--accent); color: var(--accent); }

.marker { width: 1em; height: 1em; margin-inline: .0625em .1875em; vertical-align: -.125em; object-fit: contain; overflow: visible; }
:where(.marker:not([fill])) { fill: none; }
.mark-line { fill: none; }
.mark-line, .mark-tint { stroke: currentColor; stroke-width: 1.25; stroke-linecap: round; stroke-linejoin: round; }
.mark-solid { fill: currentColor; }
.mark-knock { fill: none; stroke: var(--paper); stroke-width: 1.25; stroke-linecap: round; stroke-linejoin: round; }
.mark-label, .mark-knocked-label { font-family: var(--sans); font-weight: 700; fill: currentColor; }
.mark-knocked-label { fill: var(--paper); }

/* In headings too: what it says is about the branch, not part of the title. */
.marker-words { display: inline-block; margin-inline-end: .5em; font-size: .75rem; font-weight: 400; color: var(--quiet); }

.scroll { position: relative; overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.5; font-variant-numeric: tabular-nums; border-block: 1px solid var(--rule); }
.table > table, .bars > table { width: 100%; }
table :lang(ja), table:lang(ja) { line-height: 1.5; }
caption { text-align: start; font-size: .8125rem; font-weight: 700; color: var(--quiet); padding-bottom: .25rem; }
th, td { padding: .3125rem .75rem .3125rem 0; text-align: start; vertical-align: top; border-top: 1px solid var(--hairline); min-width: 3em; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { font-size: .8125rem; font-weight: 400; color: var(--quiet); border-top: 0; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 700; }
.end { text-align: end; white-space: nowrap; }
td > .badge, td > .download, .whole { white-space: nowrap; }
.rich th, .rich td { padding-inline: .5rem; border: 1px solid var(--hairline); }

.bar { width: 60%; min-width: 6rem; vertical-align: middle; }
.bar svg { display: block; width: 100%; height: .625rem; }
.bar-whole { fill: var(--hairline); }
.bar-share { fill: var(--accent); }

.index { margin: 0 0 1.5rem; }
.navigation-title { margin: 0 0 .25rem; font-size: .8125rem; font-weight: 700; color: var(--quiet); }
.index ul { margin: 0; padding-inline-start: .875rem; list-style: none; }
.index > ul { padding: 0; }
.index li { padding-block: .125rem; }
.index .badge { border: 0; padding: 0; background: none; color: inherit; }
.index a { color: inherit; text-decoration: none; }
.index a:hover { color: var(--accent); text-decoration: underline; }
`;
