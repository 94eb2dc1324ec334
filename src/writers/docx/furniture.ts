import { ink } from './colours.js';
import { type Borders, paragraph } from './markup/paragraph.js';
import { pageNumber, run, tab, text } from './markup/run.js';
import { type Blocks, type Inlines, joined, noInlines } from './markup/xml.js';
import { runsOf } from './runs.js';
import type { Scene } from './scene.js';

/** What stands on every page around the text. */
export interface PageFurniture {
  readonly title: string;
  /** Name of the publication or program. */
  readonly product: string;
  /** Between the margins. */
  readonly width: number;
  /** As it is printed. Absent: nobody knows when the text was last changed. */
  readonly date?: string;
}

const endsOf = ({ width }: PageFurniture) => ({ tabs: [{ type: 'right', position: width }] as const });
const hairline = (side: 'top' | 'bottom'): { borders: Borders } => ({
  borders: { [side]: { style: 'single', size: 4, colour: ink.hairline, space: 4 } },
});
const toTheEnd: Inlines = run('', tab);

/** The date at the right margin, where there is one. */
const dateRuns = ({ date }: PageFurniture, scene: Scene): Inlines =>
  date === undefined ? noInlines : joined([toTheEnd, runsOf(date, {}, scene)]);

/** The first page says who publishes and when, as official papers do; its title stands in the text. */
export const firstHeader = (around: PageFurniture, scene: Scene): Blocks =>
  paragraph(
    { style: 'Header', ...endsOf(around) },
    joined([runsOf(around.product, {}, scene), dateRuns(around, scene)]),
  );

/** Later pages carry the title. */
export const laterHeader = (around: PageFurniture, scene: Scene): Blocks =>
  paragraph(
    { style: 'Header', ...endsOf(around), ...hairline('bottom') },
    joined([runsOf(around.title, {}, scene), dateRuns(around, scene)]),
  );

/** Title and page number of all pages. */
export const pageFooter = (around: PageFurniture, scene: Scene): Blocks =>
  paragraph(
    { style: 'Footer', ...endsOf(around), ...hairline('top') },
    joined([
      runsOf(around.title, {}, scene),
      toTheEnd,
      pageNumber('PAGE'),
      run('', text(' / ')),
      pageNumber('NUMPAGES'),
    ]),
  );
