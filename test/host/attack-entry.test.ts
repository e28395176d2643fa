// Ways in that are none: another page, another name, another method, another folder's cookie, codes that are used, old or
// guessed, and addresses that climb out of the page's folder. Nothing of the desk is in any answer.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryGuard } from '../../electron/core/host/entry-guard.ts';
import { type AttackedHost, attackedHost, SECRET } from '../support/attacked-host.ts';

let at: AttackedHost;
beforeAll(async () => {
  at = await attackedHost();
});
afterAll(() => at.end());

const EVIL = 'https://evil.example';
const pathOfCode = () => at.host.newAddress().slice(at.origin.length);

describe('a page elsewhere', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused with %s', async (method) => {
    for (const path of ['/', '/assets/index-abc.js', '/upload', '/download/x', '/window', '/desk']) {
      for (const more of [
        { origin: EVIL },
        { origin: 'null' },
        { origin: at.origin, 'sec-fetch-site': 'cross-site' },
      ]) {
        const { status, headers } = await at.ask(path, { cookie: at.cookie, ...more } as never, method);
        expect(status, `${path} ${JSON.stringify(more)}`).toBe(403);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
  });
  test('is given leave by no preflight', async () => {
    const asking = { 'access-control-request-method': 'POST', 'access-control-request-private-network': 'true' };
    for (const origin of [EVIL, at.origin, 'null']) {
      const { status, headers } = await at.ask('/upload', { cookie: at.cookie, origin, ...asking }, 'OPTIONS');
      expect([403, 405]).toContain(status);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
  test('may frame nothing', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/assets/reader-abc.mjs', '/nothing.js', '/download/none']) {
      const { headers } = await at.ask(path, { cookie: at.cookie });
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    expect((await at.ask('/')).headers['x-frame-options']).toBe('DENY');
  });
  test('opens no WebSocket', async () => {
    const port = at.host.port;
    for (const origin of [EVIL, 'null', `http://localhost:${port}`, `https://127.0.0.1:${port}`, 'http://127.0.0.1']) {
      expect(await at.socket({ origin })).toBe('refused');
    }
    expect(await at.socket({ 'sec-fetch-site': 'cross-site' })).toBe('refused');
    expect(await at.socket({ 'sec-fetch-site': 'same-site' })).toBe('refused');
    expect(await at.socket({}, '/desk?x')).toBe('refused');
  });
});

describe('another name for this computer', () => {
  test('is refused whatever else is right: so comes DNS rebinding', async () => {
    const port = at.host.port;
    const names = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.:${port}`,
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `LOCALHOST:${port}`,
      `a@127.0.0.1:${port}`,
      '127.0.0.1',
    ];
    for (const host of names) {
      const headers = { cookie: at.cookie, host, origin: `http://${host}` };
      expect([400, 421], host).toContain((await at.ask('/', headers)).status);
      expect((await at.ask(pathOfCode(), { host })).headers['set-cookie'], host).toBeUndefined();
      expect(await at.socket(headers), host).toBe('refused');
    }
  });
  test('is refused in the request line too, and beside the right one', async () => {
    const right = `Host: 127.0.0.1:${at.host.port}\r\n`;
    const cookie = `Cookie: ${at.cookie}\r\nConnection: close\r\n`;
    const lines = [
      `GET / HTTP/1.1\r\nHost: evil.example\r\n${right}${cookie}\r\n`,
      `GET / HTTP/1.1\r\n${cookie}\r\n`,
      `GET / HTTP/1.0\r\n${cookie}\r\n`,
    ];
    for (const text of lines) expect(await at.say(text)).toMatch(/^HTTP\/1\.1 4(00|21) /);
    // An absolute address is read for its path; the name that counts is the header's.
    expect(await at.say(`GET http://evil.example/ HTTP/1.1\r\n${right}${cookie}\r\n`)).toContain('the page');
    expect(await at.say(`GET http://evil.example/ HTTP/1.1\r\n${right}Connection: close\r\n\r\n`)).toContain('401');
  });
});

describe('a code', () => {
  test('lets in once, and only its own window', async () => {
    const path = pathOfCode();
    const { headers } = await at.ask(path);
    expect(String(headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(headers['cache-control']).toBe('no-store');
    expect((await at.ask(path)).status).toBe(401);
    expect((await at.ask('/')).status).toBe(401);
    expect((await at.ask('/?code=')).status).toBe(401);
    expect((await at.ask(pathOfCode().replace('/?', '/today?'))).status).toBe(401);
  });
  test('is worth nothing when it was asked for twice at the same moment', async () => {
    const path = pathOfCode();
    const answers = await Promise.all(Array.from({ length: 8 }, () => at.ask(path)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });
  test('is worth nothing after a quarter of an hour, whatever the clock on the wall says', () => {
    let passed = 0;
    const guard = entryGuard('/one', () => passed);
    const [early, late] = [guard.newCode(), guard.newCode()];
    passed = 15 * 60_000 - 1;
    expect(guard.exchange(early)).toBeDefined();
    passed += 1;
    expect(guard.exchange(late)).toBeUndefined();
  });
  test('of which many were handed out: the oldest go', () => {
    const guard = entryGuard('/one');
    const codes = Array.from({ length: 100 }, () => guard.newCode());
    expect(guard.exchange(codes[0]!)).toBeUndefined();
    expect(guard.exchange(codes[99]!)).toBeDefined();
  });
  test('that is guessed is told to stop, and the right one still lets the person in', async () => {
    const other = await attackedHost();
    try {
      const right = other.host.newAddress().slice(other.origin.length);
      const statuses: number[] = [];
      for (let guess = 0; guess < 30; guess += 1) statuses.push((await other.ask(`/?code=${guess}`)).status);
      expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
      expect(statuses.slice(10)).toEqual(Array(20).fill(429));
      const key = { authorization: 'Bearer guessed' };
      expect((await other.ask('/window', key, 'POST')).status).toBe(429);
      expect((await other.ask(right)).status).toBe(303);
      expect(other.desk.logged.join(' ')).toContain('guessed');
    } finally {
      await other.end();
    }
  });
  test('guesses are forgiven after a minute', () => {
    let passed = 0;
    const guard = entryGuard('/one', () => passed);
    const guesses = Array.from({ length: 11 }, () => guard.isGuessing());
    expect(guesses).toEqual([...Array(10).fill(false), true]);
    passed = 60_001;
    expect(guard.isGuessing()).toBe(false);
  });
});

test('the cookie of another folder’s host opens nothing here, nor does one that was made up', async () => {
  const other = await attackedHost();
  try {
    const [name] = at.cookie.split('=');
    const [, value] = other.cookie.split('=');
    for (const cookie of [other.cookie, `${name}=${value}`, `${name}=`, name!, `${name}=${'a'.repeat(43)}`]) {
      expect((await at.ask('/', { cookie })).status, cookie).toBe(401);
      expect(await at.socket({ cookie })).toBe('refused');
    }
    expect((await at.ask('/', { cookie: `${other.cookie}; ${at.cookie}` })).status).toBe(200);
  } finally {
    await other.end();
  }
});

describe('a method', () => {
  test('that nobody serves is refused in words, and writes nothing', async () => {
    const own = { cookie: at.cookie, origin: at.origin };
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']) {
      for (const path of ['/', '/upload', '/download/x', '/desk', '/assets/index-abc.js']) {
        expect((await at.ask(path, own, method)).status, `${method} ${path}`).toBe(405);
      }
    }
  });
  test('is what was sent, whatever a header says that it should be', async () => {
    const says = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
    const { status, text } = await at.ask('/upload?_method=POST', { cookie: at.cookie, ...says });
    expect([status, text.includes('the page')]).toEqual([200, true]);
    expect((await at.ask('/window', { authorization: `Bearer ${at.key}`, ...says })).status).toBe(401);
  });
  test('for a tunnel or another protocol ends the connection', async () => {
    const head = `Host: 127.0.0.1:${at.host.port}\r\nCookie: ${at.cookie}\r\n`;
    expect(await at.say(`CONNECT evil.example:80 HTTP/1.1\r\n${head}\r\n`)).toBe('');
    expect(await at.say(`GET / HTTP/1.1\r\n${head}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`)).toContain('403');
  });
});

describe('an address', () => {
  const climbs = [
    '..',
    '%2e%2e',
    '%2E%2e',
    '.%2e',
    '..%00',
    '%252e%252e',
    '..;',
    '%c0%ae%c0%ae',
    '%uff0e%uff0e',
    '....',
  ];
  const slashes = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '//'];
  test('that climbs out of the page’s folder finds nothing, in whatever writing', async () => {
    for (const climb of climbs) {
      for (const slash of slashes) {
        for (const start of ['/', '/assets/', '/download/']) {
          for (const name of ['secret.js', 'secret.txt', 'etc/passwd']) {
            const path = `${start}${`${climb}${slash}`.repeat(3)}${name}`;
            const { status, text } = await at.ask(path, { cookie: at.cookie });
            expect(text, path).not.toContain(SECRET);
            expect(text, path).not.toContain('root:');
            expect([200, 400, 404, 405, 410], path).toContain(status);
          }
        }
      }
    }
  });
  test.each(['//', '///', '//evil.example/', '/\\evil.example', '/%', '/%ff', '*', '/%00', `/${'a'.repeat(8_000)}.js`])(
    'such as %s is answered or refused, and never leads elsewhere',
    async (path) => {
      const { status, headers } = await at.ask(path, { cookie: at.cookie });
      expect([200, 400, 404]).toContain(status);
      expect(headers.location).toBeUndefined();
      expect(await at.isWell()).toBe(true);
    },
  );
  test('of a download is a token and nothing else', async () => {
    for (const token of ['', '.', '..', '__proto__', 'constructor', '%2e%2e%2fsecret.txt', '*', `${'a'.repeat(43)}`]) {
      expect([200, 404, 410], token).toContain((await at.ask(`/download/${token}`, { cookie: at.cookie })).status);
    }
  });
});

test('a file that calls itself something unsayable still comes, as bytes', async () => {
  for (const mediaType of [
    'text/html\r\nset-cookie: a=b',
    'text/ümlaut',
    '',
    'x'.repeat(300),
    'text/html; charset="',
  ]) {
    const open = async () => new Blob(['<script>1</script>']).stream();
    const { token } = at.desk.program.desk.downloads.offer({ name: 'a\r\nb: c.html', mediaType, bytes: null, open });
    const { status, headers } = await at.ask(`/download/${token}`, { cookie: at.cookie });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
  }
});
