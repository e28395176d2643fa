// Lines from a stream of bytes, wherever the stream happens to cut them.

import { expect, test } from 'vitest';
import { readLines } from '../../electron/core/commands/read-lines.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, size: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(inPieces(new TextEncoder().encode(text), size))) lines.push(line);
  return lines;
}

test.each([1, 2, 3, 5, 64])('line feeds alone divide, in pieces of %i bytes', async (size) => {
  const lines = ['{"a":"one\u2028two\u2029three\u0085"}', 'a\rb', '', 'Zoë 🪧', '\u2028', 'last'];
  expect(await linesOf(lines.join('\n'), size)).toEqual(lines);
  expect(await linesOf(`${lines.join('\r\n')}\r\n`, size)).toEqual(lines);
});

test('a line of megabytes in many small pieces is put together once', async () => {
  const line = 'é'.repeat(4_000_000);
  const [read, ...more] = await linesOf(`${line}\nend`, 64);
  expect(read === line).toBe(true);
  expect(more).toEqual(['end']);
});

test('nothing is no line', async () => {
  expect(await linesOf('', 1)).toEqual([]);
});
