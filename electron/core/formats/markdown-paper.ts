// A paper as data, made into Markdown: the same description as `pdf/paper.ts` takes, for a newsletter, a page or a message.
// What somebody typed stands as typed: signs that Markdown would read are told apart from it.

import type { Paper, PaperBlock, PaperText } from './pdf/paper-parts.ts';

type MarkdownPaper = Pick<Paper, 'title' | 'subtitle' | 'blocks' | 'confidentialLine' | 'footer'>;

export function paperAsMarkdown({ title, subtitle, blocks, confidentialLine, footer }: MarkdownPaper): string {
  const parts = [
    `# ${escaped(title)}`,
    ...(subtitle ? [escaped(subtitle)] : []),
    ...(confidentialLine ? [`**${escaped(confidentialLine)}**`] : []),
    ...blocks.map(markdownOf).filter((part) => part !== ''),
    ...(footer ? ['---', escaped(footer)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Signs with a meaning are escaped; a line that would begin a list, a heading or a rule does not. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

const inline = (text: PaperText): string => {
  if (typeof text === 'string') return escaped(text);
  const words = text.isStrong ? `**${escaped(text.text)}**` : escaped(text.text);
  return text.link === undefined ? words : `[${words}](${text.link.replace(/[()\s]/g, encodeURIComponent)})`;
};

/** Lines of one paragraph stay lines. */
const paragraph = (text: PaperText): string => inline(text).replace(/\r\n|\r|\n/g, '  \n');
/** A cell is one line. */
const cell = (text: PaperText): string => inline(text).replace(/\r\n|\r|\n/g, '<br>');
const quoted = (text: string): string => text.replace(/^/gm, '> ');

function markdownOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.level === 2 ? '###' : '##'} ${escaped(block.text)}`;
    case 'paragraph':
      return paragraph(block.text);
    case 'facts':
      return block.rows.map(({ label, value }) => `- **${escaped(label)}:** ${cell(value) || '–'}`).join('\n');
    case 'table':
      return tableOf(block);
    case 'list':
      return block.items.map((item, at) => `${block.isNumbered ? `${at + 1}.` : '-'} ${cell(item)}`).join('\n');
    case 'callout':
      return quoted(
        [block.title === undefined ? '' : `**${escaped(block.title)}**`, paragraph(block.text)]
          .filter(Boolean)
          .join('\n\n'),
      );
    case 'plainText':
      return paragraph(block.text);
    case 'bars':
      return block.rows.map(({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`).join('\n');
    case 'lines':
      return block.points.map(({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`).join('\n');
    case 'keyFigures':
      return block.figures
        .map(
          ({ label, value, note }) =>
            `- **${escaped(label)}:** ${[value, note].filter(Boolean).map(escaped).join(', ')}`,
        )
        .join('\n');
    case 'contents':
    case 'ruledLines':
      return '';
    case 'pageBreak':
      return '---';
  }
}

function tableOf({ columns, rows, whenEmpty }: Extract<PaperBlock, { kind: 'table' }>): string {
  if (rows.length === 0 && whenEmpty !== undefined) return escaped(whenEmpty);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, at) => cell(row[at] ?? '')))),
  ].join('\n');
}
