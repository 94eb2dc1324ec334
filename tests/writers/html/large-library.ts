import type { Document } from '../../../src/model/document.js';
import { dashboardPage } from '../../../src/views/dashboard.js';
import { indexPage } from '../../../src/views/index-page.js';
import { viewContext } from '../../../src/views/inlines.js';
import { writeHtml } from '../../../src/writers/html/index.js';
import * as m from '../../builders.js';
import { libraryOf } from '../../views/library.js';
import { showcaseSite } from './showcase.js';

/** 116 maps of real length: 14 open sections and two change markers each. */
function largeLibrary() {
  const section = (n: number) =>
    m.topic(`${n}-1 避難所の運営を地域の方々と準備する手順と役割の分担（第${n}案）【更新中】`);
  const asked = (n: number) =>
    m.topic(`備え${n}`, m.topic(`改訂箇所：Mission3-${n} (p.${n}～${n + 2})を改訂`));
  const map = (n: number) =>
    m.map(
      `地域の防災ハンドブックの改訂に関する調査と分析（第${n}部）`,
      ...Array.from({ length: 14 }, (_, i) => section(i + 1)),
      asked(n),
      asked(n + 1),
    );
  const code = (n: number) => `maps/Sec0${1 + Math.floor(n / 40)}-0${n % 4}-${n}.mmap`;
  return libraryOf(Object.fromEntries(Array.from({ length: 116 }, (_, n) => [code(n), map(n)])));
}

/** Its front page and its dashboard, written. */
export function largePages(): { readonly page: Document; readonly html: string }[] {
  const context = viewContext(largeLibrary(), 'ja');
  return [indexPage(context, new Map()), dashboardPage(context)].map((page) => ({
    page,
    html: writeHtml(page, showcaseSite('ja')),
  }));
}
