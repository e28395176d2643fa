// What a paper of the library is: a template that opens without a network, filled with the branch's own names where it can be.

export type LibraryBlock =
  | { kind: 'heading'; text: string; level?: 1 | 2 }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[]; isNumbered?: boolean }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'table'; columns: readonly { title: string; width?: number }[]; rows: readonly (readonly string[])[] }
  | { kind: 'ruledLines'; count: number };

export const LIBRARY_GROUPS = {
  begin: 'To begin, and to hold it together',
  meet: 'For meetings',
  consult: 'For consultation and disputes',
  together: 'To work on something together',
} as const;
export type LibraryGroup = keyof typeof LIBRARY_GROUPS;

/** In its texts `{branch}`, `{forum}`, `{employer}`, `{day}` and `{staff side}` stand for the branch's own names. */
export interface LibraryPaper {
  key: string;
  group: LibraryGroup;
  title: string;
  /** When one reaches for it, in a sentence. */
  use: string;
  blocks: readonly LibraryBlock[];
}

export const heading = (text: string): LibraryBlock => ({ kind: 'heading', text, level: 2 });
export const paragraph = (text: string): LibraryBlock => ({ kind: 'paragraph', text });
export const list = (...items: string[]): LibraryBlock => ({ kind: 'list', items });
export const steps = (...items: string[]): LibraryBlock => ({ kind: 'list', items, isNumbered: true });
export const lines = (count: number): LibraryBlock => ({ kind: 'ruledLines', count });
export const facts = (...labels: string[]): LibraryBlock => ({
  kind: 'facts',
  rows: labels.map((row) => {
    const [label = '', value = ''] = row.split('|');
    return { label, value };
  }),
});

/** "Due|80": a title, and how wide it is in points; the rest is shared. */
const columnsOf = (columns: readonly string[]): { title: string; width?: number }[] =>
  columns.map((column) => {
    const [title = '', width] = column.split('|');
    return width === undefined ? { title } : { title, width: Number(width) };
  });

/** So many empty rows under the columns, to be written in. */
export const emptyTable = (columns: readonly string[], rows: number): LibraryBlock => ({
  kind: 'table',
  columns: columnsOf(columns),
  rows: Array.from({ length: rows }, () => columns.map(() => ' \n ')),
});

export const table = (columns: readonly string[], ...rows: (readonly string[])[]): LibraryBlock => ({
  kind: 'table',
  columns: columnsOf(columns),
  rows,
});
