// A template with the branch's own names in it; what is not known is a gap to be written in.

import type { LibraryBlock, LibraryPaper } from '../../domain/partnership/library/library-paper.ts';

/** '' where it is not known. */
export interface TemplateNames {
  branch: string;
  forum: string;
  employer: string;
  /** Today, in words. */
  day: string;
  /** "staff side", or what it is called here. */
  staffSide: string;
}

const GAP = '____________________';

export function filledTemplate(paper: LibraryPaper, names: TemplateNames): LibraryPaper {
  const known: Readonly<Record<string, string>> = { ...names, 'staff side': names.staffSide };
  const fill = (text: string): string =>
    text.replace(/\{([a-z ]+)\}/g, (_, name: string) => known[name]?.trim() || GAP);
  return {
    ...paper,
    title: fill(paper.title),
    use: fill(paper.use),
    blocks: paper.blocks.map((block) => filledBlock(block, fill)),
  };
}

function filledBlock(block: LibraryBlock, fill: (text: string) => string): LibraryBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: fill(block.text) };
    case 'list':
      return { ...block, items: block.items.map(fill) };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: fill(label), value: fill(value) || GAP })),
      };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: fill(column.title) })),
        rows: block.rows.map((row) => row.map(fill)),
      };
    case 'ruledLines':
      return block;
  }
}
