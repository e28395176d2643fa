// The address of the program's own page: `app://desk/…`, a scheme of our own so that the page has an origin that no
// file, no web site and no other program shares.

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://desk';
export const APP_PAGE = `${APP_ORIGIN}/`;

/** The parsed address when it is the program's own, undefined when it is anything else or no address at all. */
export function ownAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isOwn = url.protocol === 'app:' && url.host === 'desk' && url.username === '' && url.password === '';
  return isOwn ? url : undefined;
}
