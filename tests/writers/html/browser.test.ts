import { existsSync, rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLargeLibrary, writeLines, writeSamples, writeShowcase } from './site-on-disk.js';

const executablePath = process.env.MAPRESS_CHROMIUM ?? '/usr/bin/chromium';
const missing = existsSync(executablePath) ? undefined : `there is no Chromium at ${executablePath}`;

const screens = {
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/** How many permalinks stand below the last line of their title, and how many lines end behind `「中`. */
const lineCheck = `(() => {
  const links = [...document.querySelectorAll('.head > .permalink')];
  const last = (link) => [...link.parentElement.querySelector('.title').getClientRects()].at(-1);
  const alone = links.filter((link) => link.getBoundingClientRect().top > last(link).bottom - 4).length;
  const split = [...document.querySelectorAll('.title')].filter((title) => {
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    const tops = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        tops.push([node.data[i], range.getBoundingClientRect().top]);
      }
    }
    const at = tops.findIndex(([sign]) => sign === '「');
    return Math.abs(tops[at + 1][1] - tops[at + 2][1]) > 4;
  }).length;
  return { alone, split, links: links.length };
})()`;

describe.skipIf(missing)(`in a browser${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const site = writeShowcase();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(site.folder, { recursive: true });
  });

  async function visit<T>(
    file: string,
    screen: keyof typeof screens,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(screens[screen]);
    try {
      const page = await context.newPage();
      await page.goto(`file://${file}`);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  it.each([
    ['ja', 'desktop'],
    ['ja', 'dark'],
    ['ja', 'phone'],
    ['en', 'desktop'],
    ['en', 'dark'],
  ] as const)('has nothing for axe to complain about: %s, %s', async (lang, screen) => {
    const violations = await visit(site[lang], screen, async (page) => {
      // Folded branches are content too.
      await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
    expect(violations).toEqual([]);
  });

  it('loads its style sheet and pictures from the disk, and breaks no rule of its own policy', async () => {
    const problems: string[] = [];
    const border = await visit(site.ja, 'desktop', async (page) => {
      page.on('console', (message) => problems.push(message.text()));
      await page.reload();
      return page.evaluate('getComputedStyle(document.body).borderTopWidth');
    });
    expect(problems).toEqual([]);
    expect(border).toBe('4px');
  });

  it('never scrolls sideways, on a phone neither', async () => {
    for (const screen of ['desktop', 'phone'] as const) {
      const widths = await visit(site.ja, screen, (page) =>
        page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]'),
      );
      expect(widths[0]).toBe(widths[1]);
    }
  });

  it('shows the side of a phone page when asked, and gives the page back', async () => {
    await visit(site.ja, 'phone', async (page) => {
      const side = page.locator('#page-side');
      expect(await side.isVisible()).toBe(false);
      await page.locator('.open-side a').tap();
      expect(await side.isVisible()).toBe(true);
      expect(await side.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
      await side.getByRole('link', { name: '3-10 サイバーセキュリティ経営' }).tap();
      expect(await side.isVisible()).toBe(false);
      expect(new URL(page.url()).hash).toBe('#t-3-10');
    });
  });

  it('leads to the content with the first press of Tab', async () => {
    await visit(site.en, 'desktop', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#page-content');
    });
  });

  it('opens the fold around a topic that a link leads to', async () => {
    await visit(`${site.ja}#t-k2`, 'desktop', async (page) => {
      expect(await page.locator('#t-k2').isVisible()).toBe(true);
    });
  });

  it('opens and closes everything at once', async () => {
    await visit(site.ja, 'desktop', async (page) => {
      const closed = () => page.locator('main details:not([open])').count();
      expect(await closed()).toBeGreaterThan(1);
      await page.getByRole('button', { name: 'すべて開く' }).click();
      expect(await closed()).toBe(0);
      await page.getByRole('button', { name: 'すべて閉じる' }).click();
      expect(await closed()).toBeGreaterThan(1);
    });
  });

  it('needs no script to be read', async () => {
    const context = await browser.newContext({ ...screens.desktop, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${site.ja}`);
    expect(await page.locator('.open-folds').isVisible()).toBe(false);
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(1);
    await context.close();
  });

  it('never gives a permalink a line of its own, nor a phrase an end behind a bracket and one ideograph', async () => {
    const file = writeLines();
    try {
      await visit(file.page, 'desktop', async (page) => {
        const lines = await page.evaluate<{ alone: number; split: number; links: number }>(lineCheck);
        expect(lines).toEqual({ alone: 0, split: 0, links: expect.any(Number) });
        expect(lines.links).toBeGreaterThan(50);
      });
    } finally {
      rmSync(file.folder, { recursive: true });
    }
  });

  it('prints folded branches and the addresses of outside links, but no navigation', async () => {
    await visit(site.ja, 'desktop', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#t-k2').isVisible()).toBe(true);
      expect(
        await page.locator('header, .breadcrumbs, .side, .permalink').filter({ visible: true }).count(),
      ).toBe(0);
      const after = "getComputedStyle(document.querySelector('main a[rel=external]'), '::after').content";
      expect(await page.evaluate(after)).toContain('https://example.org/guide');
    });
  });

  it('keeps the front page and the dashboard of 116 maps small until a reader opens them', async () => {
    const { folder, pages } = writeLargeLibrary();
    try {
      for (const { file, size } of pages) {
        expect(size).toBeLessThan(300_000);
        const [closed, open, violations] = await visit(file, 'desktop', async (page) => {
          const height = () => page.evaluate<number>('document.documentElement.scrollHeight');
          const before = await height();
          await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
          return [before, await height(), (await new AxeBuilder({ page }).analyze()).violations] as const;
        });
        expect(closed).toBeLessThan(6_000);
        expect(open).toBeGreaterThan(closed);
        expect(violations).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('prints the dashboard of the sample maps on few sheets, each beginning with the heading of its table', async () => {
    const samples = await writeSamples();
    try {
      await visit(samples.dashboard, 'desktop', async (page) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
        const rows = await page.evaluate("document.querySelectorAll('.table tbody tr').length");
        expect(sheets.length).toBeGreaterThan(1);
        expect(Number(rows) / sheets.length).toBeGreaterThan(25);
        await page.emulateMedia({ media: 'print' });
        const look = "getComputedStyle(document.querySelector('.table thead')).display";
        expect(await page.evaluate(look)).toBe('table-header-group');
        const split = "getComputedStyle(document.querySelector('.table tbody tr')).breakInside";
        expect(await page.evaluate(split)).toBe('avoid');
      });
    } finally {
      rmSync(samples.folder, { recursive: true });
    }
  });
});
