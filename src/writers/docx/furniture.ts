import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { ink } from './colours.js';
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

const endsOf = ({ width }: PageFurniture) => ({
  tabStops: [{ type: TabStopType.RIGHT, position: width }],
});
const hairline = (side: 'top' | 'bottom') => ({
  border: { [side]: { style: BorderStyle.SINGLE, size: 4, color: ink.hairline, space: 4 } },
});
const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** The date at the right margin, where there is one. */
const dateRuns = ({ date }: PageFurniture, scene: Scene): TextRun[] =>
  date === undefined ? [] : [tab(), ...runsOf(date, {}, scene)];

/** The first page says who publishes and when, as official papers do; its title stands in the text. */
export function firstHeader(around: PageFurniture, scene: Scene): Header {
  const children = [...runsOf(around.product, {}, scene), ...dateRuns(around, scene)];
  return new Header({ children: [new Paragraph({ style: 'Header', children, ...endsOf(around) })] });
}

/** Later pages carry the title. */
export function laterHeader(around: PageFurniture, scene: Scene): Header {
  const children = [...runsOf(around.title, {}, scene), ...dateRuns(around, scene)];
  return new Header({
    children: [new Paragraph({ style: 'Header', children, ...endsOf(around), ...hairline('bottom') })],
  });
}

/** Title and page number of all pages. */
export function pageFooter(around: PageFurniture, scene: Scene): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const children = [...runsOf(around.title, {}, scene), tab(), number];
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children, ...endsOf(around), ...hairline('top') })],
  });
}
