/** Headings, paragraphs, lists, facts, boxes, pictures, notes. */
export const text = `
h1, h2, h3, h4, h5, h6 { margin: 0; font-weight: 700; line-height: 1.4; }
h1 { font-size: 1.75rem; margin: .75rem 0 1.25rem; padding-bottom: .5rem; border-bottom: 1px solid var(--ink); }
h2 { font-size: 1.3125rem; }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
main > h2 { margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
main > h3 { margin: 1.75rem 0 .5rem; }
main > h4, main > h5, main > h6 { margin: 1.25rem 0 .25rem; }

p { margin: 0 0 .75rem; max-width: var(--measure); }
.lead { font-size: 1.125rem; }
.hint { color: var(--quiet); font-size: .875rem; }
ul, ol { margin: 0 0 .75rem; padding-inline-start: 1.375rem; }
li > ul, li > ol { margin-bottom: 0; }
li > p { margin-bottom: .25rem; }
li { max-width: var(--measure); }
li::marker { color: var(--quiet); }
ul, ol, dl, ul :lang(ja), ul:lang(ja), ol:lang(ja) { line-height: 1.5; }

button { font: inherit; font-size: .8125rem; color: var(--accent); background: var(--paper); border: 1px solid var(--rule); border-radius: 2px; padding: .125rem .75rem; cursor: pointer; }
button:hover { border-color: currentColor; }
.open-folds { float: inline-end; margin: 0 0 0 1rem; }

.facts { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 0 0 1.25rem; font-size: .875rem; }
.facts dt { display: inline; color: var(--quiet); }
.facts dt::after { content: " "; }
.facts dd { display: inline; margin: 0; }
.side .facts { display: block; }

.aside { margin: 0 0 .75rem; padding: .125rem 0 .125rem .875rem; border-inline-start: 3px solid var(--hairline); font-size: .9375rem; max-width: var(--measure); }
.aside > :last-child, .details > :last-child, .rich > :last-child, td > :last-child, th > :last-child { margin-bottom: 0; }
.aside-title { margin: 0 0 .125rem; font-size: .8125rem; font-weight: 700; color: var(--quiet); }
.aside-comment { border-inline-start-style: dotted; }
.aside-warning { border-inline-start-color: var(--warn); }
.aside-warning > .aside-title { color: var(--warn); }
.aside-legend { border: 0; border-block: 1px solid var(--hairline); padding: .625rem 0; }

figure { margin: 0 0 .75rem; }
figcaption { font-size: .8125rem; color: var(--quiet); }
img { max-width: 100%; height: auto; vertical-align: middle; }
.missing { color: var(--quiet); font-style: italic; }
.untitled { color: var(--quiet); }
.missing { border: 1px dashed var(--rule); padding: 0 .375em; font-style: normal; font-size: .875em; }

.rich { max-width: var(--measure); }
.rich p { margin-bottom: .5rem; }
.rich li > p { margin-bottom: 0; }
.rich pre { white-space: pre-wrap; }
.note-heading { font-weight: 700; }
blockquote { margin: 0 0 .75rem; padding-inline-start: .875rem; border-inline-start: 1px solid var(--rule); }
pre, code { font-family: var(--mono); font-size: .9375em; }
.address { color: var(--quiet); word-break: break-all; }
hr { border: 0; border-top: 1px solid var(--hairline); margin: 1rem 0; }
`;
