import { markerColours } from '../markers/colours.js';

/** Colours and measures. Ink on paper, one accent; every pair of text and ground has a contrast of 4.5:1 or more. */
const light = `
  --paper: #fff;
  --paper-dim: #f6f6f3;
  --ink: #1b1c22;
  --quiet: #585a66;
  --hairline: #d6d6d0;
  --rule: #8b8d98;
  --accent: #2b3990;
  --accent-visited: #5b3580;
  --accent-wash: #eceefa;
  --warn: #9a2a1b;
  --came: #1d6b3a;
  --came-wash: #e6f4ea;
  --went: #9a2a1b;
  --went-wash: #faeae7;
`;

const dark = `
  --paper: #15161b;
  --paper-dim: #1d1f26;
  --ink: #e6e6e1;
  --quiet: #a3a6b3;
  --hairline: #363944;
  --rule: #767a88;
  --accent: #aab6ff;
  --accent-visited: #cfb3f2;
  --accent-wash: #262b47;
  --warn: #ff9d8c;
  --came: #8fd6a4;
  --came-wash: #1b3324;
  --went: #ff9d8c;
  --went-wash: #3d211d;
`;

const tints = Object.entries(markerColours)
  .map(([word, colour]) => `.marker.tint-${word} { fill: ${colour}; }`)
  .join('\n');

export const tokens = `
:root {
  color-scheme: light dark;
  --sans: "BIZ UDPGothic", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", system-ui, sans-serif;
  --mono: "BIZ UDGothic", ui-monospace, "Noto Sans Mono CJK JP", monospace;
  --measure: 40em;
  --step: .5rem;
${light}}
@media screen and (prefers-color-scheme: dark) {
  :root {${dark}}
}
${tints}
`;
