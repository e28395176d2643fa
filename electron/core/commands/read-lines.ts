// Lines of a stream of bytes, divided by line feeds alone. JSON leaves U+2028 and its like raw inside a string, and
// Node's readline would end a line there.

const LINE_FEED = 10;

const asLine = (parts: readonly Uint8Array[]): string => {
  const line = Buffer.concat(parts).toString('utf8');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
};

/** Each line without its end (LF or CRLF), as soon as it is there; what follows the last line feed is a line too. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, end));
      yield asLine(parts);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield asLine(parts);
}
