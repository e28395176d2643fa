// The page under attack: every text of every record is a payload, and every screen is walked. None runs, nothing leaves the
// computer, and the policy never has to step in, because text is never anything but text.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { errorStreamLog, failuresOnly, systemNow } from '../../electron/core/ports.ts';
import { openProgram } from '../../electron/core/program.ts';
import type { CollectionName } from '../../shared/domain/collections.ts';
import { expect, giveSample, JOURNEY_NOW, startDesk, test } from './support/desk.ts';
import { hostileFiles } from './support/hostile-files.ts';
import { fillWithPayloads, openSample } from './support/payloads.ts';

const ROUTES = fileURLToPath(new URL('../../renderer/app', import.meta.url));

/** Whose id an address with one stands for; an address that is not here fails the journey. */
const RECORD_OF: Readonly<Record<string, CollectionName>> = {
  '/cases/$id': 'cases',
  '/cases/$id/letter': 'cases',
  '/members/$id': 'members',
  '/members/check-off/$id': 'remittances',
  '/mailings/$id': 'mailings',
  '/workplaces/$id': 'workplaces',
  '/workplaces/$id/wall-chart': 'workplaces',
  '/workplaces/employers/$id': 'employers',
  '/procedures/$id': 'procedures',
  '/partnership/forums/$id': 'forums',
  '/partnership/meetings/$id': 'meetings',
  '/partnership/issues/$id': 'issues',
  '/partnership/consultations/$id': 'consultations',
  '/partnership/decisions/$id': 'decisions',
  '/partnership/initiatives/$id': 'initiatives',
  '/partnership/health/$id': 'healthWaves',
  '/partnership/measures/$id': 'measures',
  '/partnership/unions/$id': 'unionProfiles',
  '/partnership/agreements/$id': 'agreements',
  '/reps/$id': 'reps',
  '/reps/training/$id': 'courses',
  '/elections/$id': 'elections',
  '/elections/$id/enter': 'elections',
  '/negotiations/$id': 'negotiations',
  '/negotiations/$id/room': 'negotiations',
  '/negotiations/meetings/$id': 'negotiationMeetings',
  '/negotiations/pay-data/spines/$id': 'paySpines',
  '/negotiations/pay-data/workforces/$id': 'workforces',
};

const FURTHER = [
  '/branch?tab=history',
  '/branch?tab=dates',
  '/branch?tab=settings',
  '/cases/calendar?view=agenda',
  '/reps/cover?tab=profile',
  '/reps/cover?tab=load',
  '/reps/facility-time?tab=entries',
  '/reps/facility-time?tab=report',
  '/elections/$id?tab=candidates',
  '/elections/$id?tab=roll',
  '/elections/$id?tab=papers',
  '/elections/$id?tab=count',
  '/elections/$id?tab=result',
  ...['items', 'pay', 'compare', 'evidence', 'meetings', 'ballots', 'brief'].map(
    (tab) => `/negotiations/$id?tab=${tab}`,
  ),
];

async function addresses(ids: Map<CollectionName, string>): Promise<string[]> {
  const files = (await readdir(ROUTES)).filter((name) => /^routes.*\.ts$/.test(name));
  const text = (await Promise.all(files.map((name) => readFile(join(ROUTES, name), 'utf8')))).join('\n');
  const paths = [...text.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
  return [...new Set(paths), ...FURTHER].flatMap((path) => {
    if (!path.includes('$')) return [path];
    const name = RECORD_OF[path.replace(/\?.*/, '')];
    if (name === undefined) throw new Error(`Nobody has said whose id ${path} has.`);
    const id = ids.get(name);
    return id === undefined ? [] : [path.replace('$id', id)];
  });
}

interface Seen {
  /** What ran, what the policy had to stop, where something was to be fetched from, what opened: all of it nothing. */
  harm: string[];
}

async function watch(page: Page, origin: string): Promise<Seen> {
  const seen: Seen = { harm: [] };
  const tell = (what: string) => void seen.harm.push(`${what} on ${page.url()}`);
  await page.exposeFunction('__ran', (number: unknown) => tell(`payload ${String(number)} ran`));
  await page.exposeFunction('__stopped', (what: string) => tell(`the policy stopped ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { __stopped } = window as unknown as { __stopped: (what: string) => void };
      __stopped(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:')) tell(`asked for ${url}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) tell(`spoke to ${socket.url()}`);
  });
  page.on('dialog', (dialog) => {
    tell(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => tell('opened a window'));
  page.on('download', (download) => tell(`downloaded ${download.suggestedFilename()}`));
  page.on('pageerror', (error) => tell(`failed with ${error.message}`));
  return seen;
}

/** The page's text once it has stopped changing. */
async function settledText(page: Page): Promise<string> {
  let before = '';
  const isSame = async (): Promise<boolean> => {
    const now = await page.locator('body').innerText();
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(isSame, { intervals: [100, 250] }).toBe(true);
  return before;
}

test('no text of any record runs on any screen, and none of it is hidden', async ({ page, folder }) => {
  test.setTimeout(240_000);
  const data = join(folder, 'branch');
  await mkdir(data);
  await giveSample(data, JOURNEY_NOW);
  const program = await openSample(data);
  const call = inProcessClient(program);
  const { rows } = await call.cases.list({});
  const caseId = rows[0]!.id;
  const ballots = await call.elections.list({});
  const ofAction = ballots.rows.find(({ kind }) => kind === 'industrialAction')!;
  for (const file of await hostileFiles()) await call.cases.addDocument({ caseId, file });
  const ids = await fillWithPayloads(program);
  ids.set('cases', caseId);
  await program.close();

  const desk = await startDesk({ data, isDemo: true });
  try {
    const seen = await watch(page, desk.origin);
    await page.goto(desk.url);
    const shown = new Map<string, number>();
    for (const address of [...(await addresses(ids)), `/elections/${ofAction.id}?tab=notices`]) {
      await page.goto(`${desk.origin}/#${address}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const text = await settledText(page);
      shown.set(address, text.split('__ran(').length - 1);
      const traps = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'script, iframe, object, embed, base, a[href], form[action], [srcdoc], link, style',
          ),
        ]
          .filter((node) => node.outerHTML.includes('__ran') || node.outerHTML.includes('evil.example'))
          .filter(
            (node) =>
              !(node instanceof HTMLAnchorElement && node.hash.startsWith('#/') && node.origin === location.origin),
          )
          .map((node) => node.outerHTML.slice(0, 200)),
      );
      expect(traps, address).toEqual([]);
    }
    expect(seen.harm).toEqual([]);
    const [without, withSome] = [[...shown].filter(([, n]) => n === 0), [...shown].filter(([, n]) => n > 0)];
    // Otherwise nothing was tried: most screens show what was typed.
    expect(withSome.length, `nothing to see on ${without.map(([address]) => address).join(', ')}`).toBeGreaterThan(30);
  } finally {
    await desk.stop();
  }
});

test('a hostile file never opens by itself: it is shown as a picture or text, or offered to be saved', async ({
  page,
  folder,
}) => {
  const data = join(folder, 'branch');
  const files = await hostileFiles();
  const program = await openProgram({
    dataFolder: data,
    which: 'own',
    now: systemNow,
    log: failuresOnly(errorStreamLog(systemNow)),
    version: 'test',
  });
  const call = inProcessClient(program);
  await call.branch.setUp({ name: 'Northfield Branch', nation: 'england-and-wales' });
  const { id } = await call.cases.open({ who: [{ lastName: 'Obi' }], type: 'grievance' });
  for (const file of files) await call.cases.addDocument({ caseId: id, file });
  const { documents } = await call.cases.get({ id });
  await program.close();

  const desk = await startDesk({ data });
  try {
    const seen = await watch(page, desk.origin);
    const headers = new Map<string, Record<string, string>>();
    page.on('response', (response) => headers.set(new URL(response.url()).pathname, response.headers()));
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/cases/${id}`);
    const opens = page.getByRole('main').locator('button[data-print]');
    for (const { name } of documents) {
      await opens.filter({ hasText: name }).last().click();
      const viewer = page.getByRole('dialog');
      await expect(viewer).toBeVisible();
      await expect(viewer.locator('[aria-busy="true"]')).toHaveCount(0);
      await settledText(page);
      expect(await viewer.locator('iframe, object, embed').count(), name).toBe(0);
      await viewer.getByRole('button', { name: 'Close the document' }).click();
      await expect(viewer).toBeHidden();
    }
    expect(seen.harm).toEqual([]);
    expect(page.url()).toBe(`${desk.origin}/#/cases/${id}`);

    const kinds = { page: '/', script: '.js', worker: '.mjs', download: '/download/' };
    const policies = Object.entries(kinds).map(([kind, part]) => {
      const [, found] = [...headers].find(([path]) => (part === '/' ? path === '/' : path.includes(part))) ?? [];
      return [kind, found] as const;
    });
    for (const [kind, found] of policies) {
      const policy = found?.['content-security-policy'] ?? '';
      expect(policy, kind).toContain("default-src 'none'");
      expect(policy, kind).not.toMatch(
        /'unsafe-(inline|eval|hashes)'|strict-dynamic|script-src[^;]*(\*|https?:|data:|blob:)/,
      );
      expect(found?.['x-content-type-options'], kind).toBe('nosniff');
      expect(found?.['x-frame-options'], kind).toBe('DENY');
    }
    const download = policies.find(([kind]) => kind === 'download')?.[1];
    expect(download?.['content-disposition']).toMatch(/^attachment; /);
    expect(download?.['content-security-policy']).toContain('sandbox');
    expect(download?.['cache-control']).toBe('no-store');
  } finally {
    await desk.stop();
  }
});
