// A paper as Markdown: its parts in their order, and what somebody typed never taken for a sign.

import { expect, test } from 'vitest';
import { paperAsMarkdown } from '../../electron/core/formats/markdown-paper.ts';

test('has its title, its tables and its lists, and keeps lines', () => {
  const text = paperAsMarkdown({
    title: 'What changed',
    subtitle: 'March',
    blocks: [
      { kind: 'heading', text: 'Rosters' },
      {
        kind: 'facts',
        rows: [
          { label: 'People', value: '1,240' },
          { label: 'Worth', value: '' },
        ],
      },
      {
        kind: 'table',
        columns: [{ title: 'Day' }, { title: 'People', align: 'right' }],
        rows: [['Mon', 'a\nb'], ['Tue']],
      },
      { kind: 'table', columns: [{ title: 'Day' }], rows: [], whenEmpty: 'None.' },
      { kind: 'list', items: ['one', { text: 'two', isStrong: true }], isNumbered: true },
      { kind: 'callout', title: 'In short', text: 'Yes' },
      { kind: 'ruledLines', count: 3 },
    ],
    footer: 'Northfield',
  });
  expect(text).toBe(
    [
      '# What changed',
      'March',
      '## Rosters',
      '- **People:** 1,240\n- **Worth:** –',
      '| Day | People |\n| --- | ---: |\n| Mon | a<br>b |\n| Tue |  |',
      'None.',
      '1. one\n2. **two**',
      '> **In short**\n> \n> Yes',
      '---',
      'Northfield\n',
    ].join('\n\n'),
  );
});

test('tells signs that were typed apart from its own', () => {
  const text = paperAsMarkdown({
    title: '#1 *really*',
    blocks: [
      { kind: 'paragraph', text: '# not a heading\n- not a list\n1. not a number' },
      { kind: 'table', columns: [{ title: 'a|b' }], rows: [['<script>']] },
    ],
  });
  expect(text).toContain('# \\#1 \\*really\\*');
  expect(text).toContain('\\# not a heading  \n\\- not a list  \n1\\. not a number');
  expect(text).toContain('| a\\|b |');
  expect(text).toContain('\\<script\\>');
});
