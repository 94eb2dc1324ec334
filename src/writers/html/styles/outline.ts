/** Topics: sections with headings, nested points, and the quiet differences between kinds. */
export const outline = `
.outline { margin-bottom: 1.5rem; }
.section { margin-top: 1.25rem; }
.outline > .section:first-child { margin-top: 0; }
.level-2 { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
.level-3 { margin-top: 1.75rem; }
.level-5, .level-6 { margin-top: .75rem; }
.section > .head { margin-bottom: .375rem; }
.level-4 > .head h3, .level-4 > .head h4 { font-size: 1.0625rem; }
.level-5 > .head > :is(h2, h3, h4, h5, h6), .level-6 > .head > :is(h2, h3, h4, h5, h6) { font-size: 1rem; }

.head { max-width: var(--measure); unicode-bidi: isolate; }
.head > :is(h2, h3, h4, h5, h6) { display: inline; }
.head .title { unicode-bidi: isolate; }
.number { font-variant-numeric: tabular-nums; margin-inline-end: .25em; }
.kind, .depth { font-size: .75rem; font-weight: 400; color: var(--quiet); border: 1px solid var(--hairline); padding: 0 .3em; vertical-align: .1em; white-space: nowrap; }
.swatch { width: .25em; height: 1em; vertical-align: -.125em; margin-inline-end: .125em; }
.swatch rect { stroke: var(--rule); stroke-width: .5; }

.topics { margin: 0; padding-inline-start: 1.25rem; list-style: "・"; }
.topics li { max-width: none; padding-block: .0625rem; }
.topics .topics { list-style: "– "; }
.topics li::marker { color: var(--quiet); }
.details { margin: .125rem 0 .5rem; font-size: .9375rem; }

/* Out of the flow: a line that is full has no room for it, and it never gets one of its own. */
.permalink { position: absolute; color: var(--quiet); text-decoration: none; padding-inline: .25em; opacity: 0; }
.head:hover > .permalink, .permalink:focus { opacity: 1; }
.permalink:hover { color: var(--accent); }
@media (hover: none) { .permalink { opacity: 1; color: var(--rule); } }
:target > .head, :is(h2, h3, h4, h5, h6):target { background: var(--accent-wash); box-shadow: -.375rem 0 0 var(--accent-wash), -.5625rem 0 0 var(--accent); }

.kind-column, .kind-reference { padding: .375rem .75rem .5rem; margin-block: .5rem; }
.kind-column { background: var(--paper-dim); border-block: 1px solid var(--hairline); }
.kind-reference { border-inline-start: 1px solid var(--rule); }
.topics > .kind-column, .topics > .kind-reference { list-style: none; }
.kind-remark { font-size: .9375rem; color: var(--quiet); }
.topics > .kind-remark, .topics > .kind-callout, .topics > .kind-sticky, .topics > .kind-summary { list-style: none; }
.kind-callout { border-inline-start: 1px dotted var(--rule); padding-inline-start: .75rem; }
.kind-sticky { border: 1px dashed var(--rule); padding: .25rem .75rem; margin-block: .25rem; }
.kind-summary { border-top: 1px solid var(--rule); margin-top: .25rem; padding-top: .125rem; }

.boundary { border: 1px dashed var(--rule); border-radius: 4px; padding: .375rem .75rem; margin-block: .375rem; }
.boundary-name { margin: 0; font-size: .75rem; color: var(--quiet); }
.boundary > :is(:first-child, .boundary-name + *) { margin-top: 0; }

.fold > summary { width: fit-content; font-size: .8125rem; color: var(--quiet); cursor: pointer; }
.fold-block { border-top: 1px solid var(--hairline); }
.fold-block + .fold-block { margin-top: 0; }
.fold-block > summary { width: auto; padding-block: .375rem; font-size: .9375rem; line-height: 1.5; }
/* Counts behind a title are short phrases, whole even where lines are short. */
.fold-block > summary:lang(ja) { word-break: auto-phrase; }
.fold-block > summary strong { color: var(--ink); margin-inline-end: .5em; }
.fold-block[open] { padding-bottom: .5rem; }
.fold > summary:hover { color: var(--accent); }
`;
