/** A map whose cost could outgrow its bytes: the text of a file, or of the part that holds the map. */
export interface HeavyMap {
  readonly file: string;
  readonly text: string;
}

export const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

export const mmap = (root: string, more = ''): HeavyMap => ({
  file: 'heavy.xmmap',
  text:
    '<ap:Map xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003">' +
    `<ap:OneTopic><ap:Topic OId="root"><ap:Text PlainText="Plan"/>${root}</ap:Topic></ap:OneTopic>${more}</ap:Map>`,
});

export const mmapTopic = (id: string, title: string, inside = ''): string =>
  `<ap:Topic OId="${id}"><ap:Text PlainText="${title}"/>${inside}</ap:Topic>`;

export const subTopics = (topics: string): string => `<ap:SubTopics>${topics}</ap:SubTopics>`;

export const mm = (nodes: string): HeavyMap => ({
  file: 'heavy.mm',
  text: `<map version="1.0.1"><node ID="root" TEXT="Plan">${nodes}</node></map>`,
});

export const markdown = (text: string): HeavyMap => ({ file: 'heavy.md', text: `# Plan\n\n${text}` });

export const xmindSheets = (sheets: readonly object[]): HeavyMap => ({
  file: 'heavy.xmind',
  text: JSON.stringify(sheets),
});

export const xmind = (root: object, sheet: object = {}): HeavyMap =>
  xmindSheets([{ id: 's', title: 'Plan', rootTopic: { id: 'r', title: 'Plan', ...root }, ...sheet }]);

export const attached = (count: number, topic: (at: number) => object): object => ({
  children: { attached: Array.from({ length: count }, (_, at) => topic(at)) },
});

export const tableOf = (columns: number, rows: number, cells = ''): HeavyMap =>
  mmap(
    '<ap:BusinessDataGroup><ap:TableBusinessDataGroup><ap:TableBusinessData>' +
      times(columns, (at) => `<ap:Column ColumnUri="c${at}"/>`) +
      `<ap:Row>${cells}</ap:Row>${'<ap:Row/>'.repeat(rows - 1)}` +
      '</ap:TableBusinessData></ap:TableBusinessDataGroup></ap:BusinessDataGroup>',
  );

export const spreadsheet = (rows: number, cells: (row: number) => object[]): HeavyMap =>
  xmind({
    structureClass: 'org.xmind.ui.spreadsheet',
    ...attached(rows, (row) => ({ id: `r${row}`, title: `Row ${row}`, children: { attached: cells(row) } })),
  });

export const ranges = (count: number, last: number): object => ({
  ...attached(count, (at) => ({ id: `t${at}`, title: `T${at}` })),
  summaries: Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    range: `(0,${last})`,
    topicId: `s${at}`,
  })),
});
