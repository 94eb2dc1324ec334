/** The HTML writer: Documents to pages, with their style sheet and marker drawings. */

export { changesScript } from './changes-script.js';
export { paletteCss } from './colours/palette.js';
export { filterCss } from './filter-css.js';
export { foldsScript } from './folds-script.js';
export { markerDrawing } from './markers/drawing.js';
export { standaloneMarker } from './markers/sprite.js';
export type { SiteContext } from './site.js';
export { stylesheet } from './styles/stylesheet.js';
export { writeHtml } from './write.js';
