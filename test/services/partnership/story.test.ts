// A story leaves with both signatures, all five sections and none of the names that are to be left out; or not at all.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forumId, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const at = ({ initiative: { id, revision } }: { initiative: { id: string; revision: number } }) => ({ id, revision });

const sections = {
  about: 'A ward of 30 beds, led by ZELDA\nQuark and a rep.',
  challenge: '# Alarms all night',
  whatWeDid: 'We tried two alarms.\n\nZelda  Quark counted them.',
  results: 'Half the alarms.',
  reflections: { management: 'zelda quark would do it again.', staff: 'So would we.' },
  redact: ['Zelda Quark'],
};

test('15 Story: one signature is not enough; with two the Markdown has five sections and no redacted name', async () => {
  const { call, folder } = await openPartnershipDesk();
  const started = await call.partnership.keepInitiative({ forumId, title: 'Quieter nights, by Zelda Quark' });
  const { id } = started.initiative;
  await refusedFor(call.partnership.story({ id }), /Write the story first/);
  let page = await call.partnership.keepStory({ ...at(started), ...sections });
  page = await call.partnership.signStory({ ...at(page), side: 'staff', name: 'Zelda Quark' });
  await refusedFor(call.partnership.story({ id }), /management side has not signed/);
  page = await call.partnership.signStory({ ...at(page), side: 'management', name: 'The ward manager' });
  const path = join(folder, 'story.md');
  await call.partnership.story({ id, path });
  const text = await readFile(path, 'utf8');
  expect(text.match(/^## .*/gm)).toEqual([
    '## Where we work',
    '## What troubled us',
    '## What we did together',
    '## What came of it',
    '## What we think of it now',
    '## Signed',
  ]);
  expect(text).not.toMatch(/zelda|quark/i);
  expect(text).toContain('\\# Alarms all night');
  for (const format of ['pdf', 'docx'] as const) {
    const file = join(folder, `story.${format}`);
    await call.partnership.story({ id, format, path: file });
    if (format === 'pdf') expect((await pdfPages(await readFile(file))).join(' ')).not.toMatch(/zelda|quark/i);
  }
});

test('a story that is changed is signed by nobody any more; one that is left as it is stays signed', async () => {
  const { call } = await openPartnershipDesk();
  const started = await call.partnership.keepInitiative({ forumId, title: 'Quieter nights' });
  let page = await call.partnership.keepStory({ ...at(started), ...sections });
  for (const side of ['management', 'staff'] as const) {
    page = await call.partnership.signStory({ ...at(page), side, name: 'The chair' });
  }
  page = await call.partnership.keepStory({ ...at(page), results: sections.results });
  expect(page.initiative.story?.signed.staff).toEqual({ name: 'The chair', on: '2026-11-24' });
  page = await call.partnership.keepStory({ ...at(page), results: 'A third of the alarms.' });
  expect(page.initiative.story?.signed).toEqual({ management: null, staff: null });
});

test('a story that is the branch’s own does not leave', async () => {
  const { call } = await openPartnershipDesk();
  const started = await call.partnership.keepInitiative({ title: 'Our own', visibility: 'branch' });
  let page = await call.partnership.keepStory({ ...at(started), ...sections });
  for (const side of ['management', 'staff'] as const) {
    page = await call.partnership.signStory({ ...at(page), side, name: 'The chair' });
  }
  await refusedFor(call.partnership.story({ id: page.initiative.id }), /not joint/);
});
