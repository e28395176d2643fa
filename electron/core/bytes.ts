// The one road for bytes beside the contract: the page itself with its style nonce, and downloads by one-time token,
// streamed; and files from the page that are too large for a message. A function of a Request, so that the loopback host and the desktop's own scheme serve the same.

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { attachmentNamed } from './content-disposition.ts';
import { contentPolicy, inertPolicy, standingHeaders, workerPolicy } from './content-policy.ts';
import type { Downloads, Uploads } from './desk.ts';
import { UploadTooLarge } from './uploads.ts';

export interface BytesOptions {
  /** The built page: `dist/renderer`. */
  pageFolder: string;
  downloads(): Downloads;
  uploads(): Uploads;
  /** The page's WebSocket, for its policy; left out where it speaks through a port. */
  connectTo?: string;
}

export type ServeBytes = (request: Request) => Promise<Response>;

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const DOWNLOAD = '/download/';
const UPLOAD = '/upload';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.pfb': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const refusal = (status: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: {
      ...standingHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': inertPolicy,
      'cache-control': 'no-store',
    },
  });

export function serveBytes(options: BytesOptions): ServeBytes {
  return async (request) => {
    if (request.method === 'POST' && pathOf(request.url) === UPLOAD) return upload(options, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'This can only be read.');
    const path = pathOf(request.url);
    if (path === undefined) return refusal(400, 'This is not an address here.');
    if (path.startsWith(DOWNLOAD)) return download(options, path.slice(DOWNLOAD.length), request.method);
    if (extname(path) === '' || path === '/index.html') return page(options);
    return asset(options, path);
  };
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}

/** Every address without a file's ending is the page: it finds its own way from there. */
async function page({ pageFolder, connectTo }: BytesOptions): Promise<Response> {
  let template: string;
  try {
    template = await readFile(join(pageFolder, 'index.html'), 'utf8');
  } catch {
    return refusal(503, 'The pages have not been built yet: run npm start, which builds them.');
  }
  const styleNonce = randomBytes(16).toString('base64');
  return new Response(template.replaceAll(NONCE_PLACEHOLDER, styleNonce), {
    headers: {
      ...standingHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy({ styleNonce, connectTo }),
      'cache-control': 'no-store',
    },
  });
}

async function asset({ pageFolder }: BytesOptions, path: string): Promise<Response> {
  const file = normalize(join(pageFolder, path));
  const mediaType = MEDIA_TYPES[extname(file).toLowerCase()];
  if (!file.startsWith(normalize(pageFolder) + sep) || path.includes('\0') || !mediaType) {
    return refusal(404, 'There is nothing here.');
  }
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refusal(404, 'There is nothing here.');
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, {
    headers: {
      ...standingHeaders,
      'content-type': mediaType,
      'content-length': String(found.size),
      'content-security-policy': isWorker(file) ? workerPolicy : inertPolicy,
      // The bundler names these by their content, so a name never changes what it holds.
      'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  });
}

/** The page itself is bundled as `.js`; what keeps its own ending runs beside it. */
const isWorker = (file: string): boolean => extname(file).toLowerCase() === '.mjs';

async function download({ downloads }: BytesOptions, token: string, method: string): Promise<Response> {
  if (method !== 'GET') return refusal(405, 'This can only be fetched.');
  const found = downloads().take(token);
  if (!found) return refusal(410, 'This has been fetched already, or is too old. Ask for it again.');
  return new Response(await found.open(), {
    headers: {
      ...standingHeaders,
      'content-type': sayable(found.mediaType),
      'content-disposition': attachmentNamed(found.name),
      'content-security-policy': inertPolicy,
      'cache-control': 'no-store',
      ...(found.bytes === null ? {} : { 'content-length': String(found.bytes) }),
    },
  });
}

/** A kind of file may have come with a file of somebody else's, as any text at all. */
const sayable = (mediaType: string): string =>
  /^[\w.+-]{1,80}\/[\w.+-]{1,80}(; ?charset=[\w-]{1,20})?$/.test(mediaType) ? mediaType : 'application/octet-stream';

/** The whole body is the file. Whoever serves this sees to it that only our own page can send one. */
async function upload({ uploads }: BytesOptions, request: Request): Promise<Response> {
  if (!request.body) return refusal(400, 'There is nothing in this.');
  try {
    const headers = { ...standingHeaders, 'content-security-policy': inertPolicy, 'cache-control': 'no-store' };
    return Response.json(await uploads().receive(request.body, request.signal), { headers });
  } catch (error) {
    if (error instanceof UploadTooLarge) return refusal(413, 'This file is too large.');
    return refusal(507, 'This file could not be written to the disk. Make some room and try again.');
  }
}
