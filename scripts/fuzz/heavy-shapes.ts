import {
  attached,
  type HeavyMap,
  markdown,
  mm,
  mmap,
  mmapTopic,
  ranges,
  spreadsheet,
  subTopics,
  tableOf,
  times,
  xmind,
  xmindSheets,
} from './heavy-maps.js';

/**
 * Shapes of maps in which something is declared once and meant often, or meets everything else of its kind.
 * Each grows in bytes with the size that is asked for.
 */
export const heavyShapes: Readonly<Record<string, (size: number) => HeavyMap>> = {
  emptyTable: (size) => tableOf(size, size),
  tableOfOneRow: (size) =>
    tableOf(
      size,
      1,
      times(size, (at) => `<ap:Cell ColumnUri="c${at}"><ap:CellValue Text="x"/></ap:Cell>`),
    ),
  diagonalSpreadsheet: (size) =>
    spreadsheet(size, (row) => [{ id: `c${row}`, title: `Cell ${row}`, labels: [`L${row}`] }]),
  coveringSummaries: (size) => {
    const { children, ...rest } = ranges(size, size) as { children: object };
    const summary = Array.from({ length: size }, (_, at) => ({ id: `s${at}`, title: `S${at}` }));
    return xmind({ ...rest, children: { ...children, summary } });
  },
  coveringBoundaries: (size) =>
    xmind({
      ...attached(size, (at) => ({ id: `t${at}`, title: `T${at}` })),
      boundaries: Array.from({ length: size }, (_, at) => ({
        id: `b${at}`,
        range: `(0,${size})`,
        title: `B${at}`,
      })),
    }),
  summariesOfOneGroup: (size) =>
    mm(
      `<node TEXT="Group">${times(size, (at) => `<node ID="t${at}" TEXT="T${at}"/>`)}` +
        `<node><hook NAME="SummaryNode"/>${times(size, (at) => `<node TEXT="S${at}"/>`)}</node></node>`,
    ),
  manySummaries: (size) =>
    mm(
      `<node TEXT="Groups">${times(
        size,
        (at) => `<node TEXT="T${at}"/><node><hook NAME="SummaryNode"/><node TEXT="S${at}"/></node>`,
      )}</node>`,
    ),
  braces: (size) =>
    mmap(
      subTopics(
        times(size, (at) =>
          mmapTopic(
            `t${at}`,
            `T${at}`,
            `<ap:OneBoundary><ap:Boundary OId="b${at}"><ap:OneSummaryTopic>${mmapTopic(`s${at}`, `S${at}`)}</ap:OneSummaryTopic></ap:Boundary></ap:OneBoundary>`,
          ),
        ),
      ),
    ),
  clonesOfLongTitle: (size) =>
    mm(
      `<node ID="long" TEXT="${'Long title '.repeat(size)}"/>${times(size, () => '<node CONTENT_ID="long"/>')}`,
    ),
  clones: (size) =>
    mm(`<node ID="one" TEXT="One"/>${times(size, (at) => `<node ID="c${at}" CONTENT_ID="one"/>`)}`),
  arrowsFromOne: (size) =>
    mm(
      `<node ID="one" TEXT="One">${times(size, () => '<arrowlink DESTINATION="two"/>')}</node><node ID="two" TEXT="Two"/>`,
    ),
  arrowsToNowhere: (size) =>
    mm(
      times(size, (at) => `<node ID="t${at}" TEXT="T${at}"><cloud/><arrowlink DESTINATION="x${at}"/></node>`),
    ),
  arrowsInChain: (size) =>
    mm(times(size, (at) => `<node ID="t${at}" TEXT="T${at}"><arrowlink DESTINATION="t${at + 1}"/></node>`)),
  relationshipsToBoundaries: (size) =>
    xmind(
      {
        ...attached(size, (at) => ({ id: `t${at}`, title: `T${at}` })),
        boundaries: Array.from({ length: size }, (_, at) => ({ id: `b${at}`, range: `(${at},${at})` })),
      },
      {
        relationships: Array.from({ length: size }, (_, at) => ({
          id: `l${at}`,
          end1Id: `b${at}`,
          end2Id: `t0`,
        })),
      },
    ),
  linksOfOneTopic: (size) =>
    mmap(
      subTopics(
        mmapTopic(
          't',
          'Links',
          `<ap:HyperlinkGroup>${times(size, (at) => `<ap:IndexedHyperlink><ap:Hyperlink Url="https://example.org/${at}"/></ap:IndexedHyperlink>`)}</ap:HyperlinkGroup>`,
        ),
      ),
    ),
  linksToMaps: (size) => mm(times(size, (at) => `<node TEXT="T${at}" LINK="Sec01-${at}.mmap"/>`)),
  linksWithin: (size) => mm(times(size, (at) => `<node ID="t${at}" TEXT="T${at}" LINK="#t${size - at}"/>`)),
  oneIdForAll: (size) => mmap(subTopics(times(size, (at) => mmapTopic('same', `T${at % 7}`)))),
  oneIdForAllFreeMind: (size) => mm(times(size, (at) => `<node ID="same" TEXT="T${at % 7}"/>`)),
  oneTitleForAll: (size) => mm(times(size, () => '<node TEXT="Same"/>')),
  noIds: (size) => mm(times(size, (at) => `<node TEXT="T${at}"/>`)),
  listItems: (size) => markdown(times(size, (at) => `- Item ${at}\n`)),
  nestedListItems: (size) => markdown(times(size, (at) => `${'  '.repeat(at % 8)}- Item ${at}\n`)),
  looseListItems: (size) => markdown(times(size, (at) => `- Item ${at}\n\n`)),
  headings: (size) => markdown(times(size, (at) => `${'#'.repeat(1 + (at % 6))} Part ${at}\n\n`)),
  paragraphs: (size) => markdown(times(size, (at) => `Line ${at}\n\n`)),
  lines: (size) => markdown(times(size, (at) => `Line ${at}\n`)),
  pipes: (size) => markdown(`| a | b |\n|---|---|\n${times(size, (at) => `| ${at} | x |\n`)}`),
  wideRows: (size) => markdown(`|${' a |'.repeat(size)}\n|${'-|'.repeat(size)}\n${'|x|\n'.repeat(size)}`),
  stars: (size) => markdown('*a **b '.repeat(size)),
  brackets: (size) => markdown('['.repeat(size)),
  quotes: (size) => markdown(`${'> '.repeat(Math.min(size, 500))}a\n`.repeat(3)),
  footnotes: (size) => markdown(times(size, (at) => `[^${at}]`) + times(size, (at) => `\n\n[^${at}]: note`)),
  references: (size) =>
    markdown(times(size, (at) => `[a${at}] `) + times(size, (at) => `\n[a${at}]: https://example.org`)),
  sections: (size) => markdown(times(size, (at) => `## 3-${at} Part 【担当：A${at}】\n\n`)),
  samesections: (size) => markdown(times(size, () => `## 3-1 Part 【担当：A】\n\n`)),
  changeMarkers: (size) => mm(times(size, (at) => `<node TEXT="改訂箇所：Mission3-${at}(p.${at})を改訂"/>`)),
  changeRange: (size) =>
    mm(
      `<node TEXT="改訂箇所：Mission3-1～${'9'.repeat(Math.min(size, 9))}(p.1～999999999)を改訂"/>`.repeat(
        20,
      ),
    ),
  historyEntries: (size) =>
    mm(
      `<node TEXT="改訂履歴">${times(size, (at) => `<node TEXT="2020年${1 + (at % 12)}月1日 x${at}"/>`)}</node>`,
    ),
  contentsAndBody: (size) =>
    mm(
      `<node TEXT="目次">${times(size, (at) => `<node TEXT="3-${at} Part" LINK="#b${at}"/>`)}</node>` +
        `<node TEXT="以下、本文">${times(size, (at) => `<node ID="b${at}" TEXT="3-${at} Part"/>`)}</node>`,
    ),
  citations: (size) => mm(times(size, (at) => `<node TEXT="Guide ${at}【2018年${1 + (at % 12)}月IPA】"/>`)),
  sameCitation: (size) => mm(times(size, (at) => `<node TEXT="Guide（第${at}版）【2018年5月IPA】"/>`)),
  legend: (size) =>
    mm(
      `<node TEXT="凡例">${times(size, (at) => `<node TEXT="Word ${at}"><icon BUILTIN="x${at}"/></node>`)}</node>`,
    ),
  icons: (size) => mm(`<node TEXT="Icons">${times(size, (at) => `<icon BUILTIN="i${at}"/>`)}</node>`),
  tags: (size) => mm(`<node TEXT="Tags" TAGS="${times(size, (at) => `tag${at}&#10;`)}"/>`),
  attributes: (size) =>
    mm(`<node TEXT="Attributes">${times(size, (at) => `<attribute NAME="n${at}" VALUE="v"/>`)}</node>`),
  owners: (size) => mm(times(size, (at) => `<node TEXT="Part ${at}【担当：人${at}】"/>`)),
  ownersOfOne: (size) => mm(`<node TEXT="Part【担当：${times(size, (at) => `人${at}、`)}】"/>`),
  deep: (size) => {
    const depth = Math.min(size, 900);
    return mm(times(depth, (at) => `<node TEXT="D${at}">`) + '</node>'.repeat(depth));
  },
  combs: (size) => {
    const depth = Math.min(size, 900);
    return mm(
      times(depth, (at) => `<node TEXT="3-${at} a"/><node TEXT="3-${at} D">`) + '</node>'.repeat(depth),
    );
  },
  sheets: (size) =>
    xmindSheets(
      Array.from({ length: size }, (_, at) => ({
        id: `s${at}`,
        title: `S${at}`,
        rootTopic: { id: `r${at}`, title: `R${at}` },
      })),
    ),
  outline: (size) => ({
    file: 'heavy.opml',
    text: `<opml version="2.0"><head/><body>${times(size, (at) => `<outline text="T${at}" a${at}="x"/>`)}</body></opml>`,
  }),
  noteOfTables: (size) =>
    mm(
      `<node TEXT="Note"><richcontent TYPE="NOTE"><html><body><table>${'<tr><td>x</td></tr>'.repeat(size)}<tr>${'<td>y</td>'.repeat(size)}</tr></table></body></html></richcontent></node>`,
    ),
  noteOfLists: (size) =>
    mm(
      `<node TEXT="Note"><richcontent TYPE="NOTE"><html><body>${'<ul><li>a</li>'.repeat(Math.min(size, 400))}${'</ul>'.repeat(Math.min(size, 400))}</body></html></richcontent></node>`,
    ),
  noteOfParagraphs: (size) =>
    mm(
      `<node TEXT="Note"><richcontent TYPE="NOTE"><html><body>${'<p>a <b>b</b></p>'.repeat(size)}</body></html></richcontent></node>`,
    ),
  linksToLongTitle: (size) =>
    mm(
      `<node ID="long" TEXT="${'Long title '.repeat(size)}"/>${times(size, () => '<node TEXT="x" LINK="#long"/>')}`,
    ),
  arrowsToLongTitle: (size) =>
    mm(
      `<node ID="long" TEXT="${'Long title '.repeat(size)}"/><node TEXT="x">${times(size, () => '<arrowlink DESTINATION="long"/>')}</node>`,
    ),
  longLegend: (size) =>
    mm(
      `<node TEXT="凡例"><node TEXT="${'Long word '.repeat(size)}"><icon BUILTIN="flag"/></node></node>${times(size, () => '<node TEXT="x"><icon BUILTIN="flag"/></node>')}`,
    ),
  longBoundary: (size) =>
    xmind({
      ...attached(size, (at) => ({ id: `t${at}`, title: `T${at}` })),
      boundaries: [{ id: 'b', range: `(0,${size})`, title: 'Long name '.repeat(size) }],
    }),
  longNumbers: (size) =>
    xmind({
      ...attached(size, (at) => ({ id: `t${at}`, title: `T${at}` })),
      numbering: { numberFormat: 'org.xmind.numbering.arabic', prefix: 'Long prefix '.repeat(size) },
    }),
  longOwner: (size) =>
    mm(
      `<node TEXT="Part"><node TEXT="【担当：${'長い名前'.repeat(size)}】"/>${times(size, (at) => `<node TEXT="3-${at} x"/>`)}</node>`,
    ),
  inheritedOwners: (size) =>
    mm(
      `<node TEXT="Part"><node TEXT="【担当：${times(size, (at) => `人${at}、`)}】"/>${times(size, (at) => `<node TEXT="3-${at} x"/>`)}</node>`,
    ),
  ownersOfTopic: (size) =>
    mm(`<node TEXT="Part">${times(size, (at) => `<node TEXT="【担当：人${at}】"/>`)}</node>`),
  longStatus: (size) =>
    mm(
      `<node TEXT="凡例"><node TEXT="未完 ${'long '.repeat(size)}"><icon BUILTIN="flag"/></node></node>${times(size, (at) => `<node TEXT="3-${at} x"><icon BUILTIN="flag"/></node>`)}`,
    ),
  deepFindings: (size) => {
    const depth = Math.min(size, 900);
    return mm(
      times(depth, (at) => `<node TEXT="D${at}">`) +
        times(size, (at) => `<node TEXT="3-X x${at}" LINK="#gone${at}"/>`) +
        '</node>'.repeat(depth),
    );
  },
  sameRelationship: (size) =>
    mm(`<node ID="a" TEXT="A">${times(size, () => '<arrowlink DESTINATION="a"/>')}</node>`),
  historyOfOneDay: (size) =>
    mm(`<node TEXT="改訂履歴">${times(size, () => '<node TEXT="2020年5月28日 x"/>')}</node>`),
  datesOfOneEntry: (size) =>
    mm(
      `<node TEXT="改訂履歴"><node TEXT="【2020年5月${times(size, (at) => `${1 + (at % 28)}・`)}日】"/></node>`,
    ),
  pagesOfOneMarker: (size) =>
    mm(`<node TEXT="改訂箇所：Mission1-1(p.${times(size, (at) => `${at},`)}9)を改訂"/>`),
  targetsOfOneMarker: (size) =>
    mm(`<node TEXT="改訂箇所：${times(size, (at) => `Mission1-${at},`)}Mission2-1を改訂"/>`),
};
