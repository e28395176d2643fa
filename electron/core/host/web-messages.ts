// Between Node's HTTP server and the Request and Response that the rest of the program speaks. Answers are streamed,
// and a page that goes away mid-way ends what it was fetching.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What this program is asked by; a Request cannot even be made of some others (`TRACE`, `CONNECT`). */
export const isKnownMethod = (method: string | undefined): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'POST';

/** The request as the rest of the program reads it; a body is streamed. */
export function toRequest(incoming: IncomingMessage): Request {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
  const method = incoming.method ?? 'GET';
  const body = method === 'POST' ? bodyOf(incoming) : null;
  return new Request(url, { method, body, ...(body ? { duplex: 'half' } : {}) });
}

/** Whoever stops reading half-way leaves the connection as it is: the answer that says why goes over it. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

export async function answer(outgoing: ServerResponse, response: Response, isHead: boolean): Promise<void> {
  // What is left of a body that was not read to its end is no next request.
  const isUnread = !outgoing.req.complete;
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(isUnread ? { connection: 'close' } : {}),
  });
  if (!response.body || isHead) {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as never), outgoing);
}
