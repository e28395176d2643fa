// Text that would run, load or lead somewhere if any screen, document or list took it for more than text; and a branch in
// which every text that somebody may type is such a text.

import type * as z from 'zod';
import { systemNow } from '../../../electron/core/ports.ts';
import { openProgram, type Program } from '../../../electron/core/program.ts';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import { collectionNames, collectionSchemas } from '../../../shared/domain/collections.ts';

/** Each calls `__ran` with its own number if it runs, or asks evil.example if it loads anything. */
export const payloads: readonly string[] = [
  '<script>__ran(1)</script>',
  '<img src=x onerror=__ran(2)>',
  '"><svg/onload=__ran(3)>',
  'javascript:__ran(4)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: another language's template
  "{{constructor.constructor('__ran(5)')()}}${__ran(5)}<%=__ran(5)%>",
  '[a](javascript:__ran(6)) ![b](https://evil.example/6)',
  "' autofocus onfocus=__ran(7) x='",
  '</title></textarea></style></script><script>__ran(8)</script>',
  '<iframe srcdoc="<script>parent.__ran(9)</script>">',
  "<style>@import'https://evil.example/10';*{background:url(https://evil.example/10)}</style>",
  '<a href="https://evil.example/11" ping="https://evil.example/11">11</a>',
  '<math><mtext></p><mglyph><style><img src=x onerror=__ran(12)>',
  'data:text/html,<script>opener.__ran(13)</script>',
  '=HYPERLINK("https://evil.example/14")+cmd|\'/c calc\'!A1',
  '\u202e\u2066gpj.exe __ran(15)\u2069',
  ']]></w:t><w:instrText>INCLUDEPICTURE https://evil.example/16</w:instrText>&x;<!--',
];

/** Texts that are no person's words: what the program itself writes and reads again. */
const OWN = new Set([
  'zone',
  'key',
  'rule',
  'hash',
  'path',
  'fileHash',
  'mediaType',
  'currency',
  'stored',
  'time',
  'preset',
  'criterion',
]);

/** How many records of a kind are filled: enough for a first page and for each of its shapes. */
const OF_A_KIND = 60;

/** Every text in the record that its schema leaves free becomes a payload. */
function filled(name: CollectionName, record: object, next: () => string): object {
  const schema = collectionSchemas[name] as z.ZodType;
  let whole = structuredClone(record);
  const visit = (at: readonly (string | number)[], value: unknown): void => {
    if (typeof value === 'string') {
      const changed = structuredClone(whole);
      let into = changed as Record<string | number, unknown>;
      for (const step of at.slice(0, -1)) into = into[step] as Record<string | number, unknown>;
      into[at.at(-1)!] = next();
      if (schema.safeParse(changed).success) whole = changed;
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!OWN.has(key)) visit([...at, Array.isArray(value) ? Number(key) : key], inner);
    }
  };
  visit([], record);
  return whole;
}

/** Opens the sample branch of this data folder, without a window. */
export const openSample = (dataFolder: string): Promise<Program> =>
  openProgram({
    dataFolder,
    which: 'sample',
    now: systemNow,
    log: { info: () => undefined, error: () => undefined },
    version: 'test',
  });

/** Fills what there is. Resolves with one id of each kind that has records. */
export async function fillWithPayloads(program: Program): Promise<Map<CollectionName, string>> {
  const { store } = program.desk;
  const { account } = program.context({ isInProcess: true });
  const some = new Map<CollectionName, string>();
  let count = 0;
  const next = (): string => payloads[count++ % payloads.length]!;
  for (const name of collectionNames) {
    const records = [...store.view(account).all(name)].slice(0, OF_A_KIND);
    if (records[0]) some.set(name, records[0].id);
    await store.transact({ account }, { code: 'test.fill' }, (tx) => {
      for (const record of records) tx.put(name, filled(name, record, next) as never, record.revision);
    });
  }
  return some;
}
