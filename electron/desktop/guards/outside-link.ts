// Threat: handing an address to the system may start any program (`file:`, `ms-msdt:`, `smb:`) or carry the branch's
// records away inside the address. So only web and mail links are offered, only short ones, without a
// name and password in them, and a person sees the whole address before anything opens.

const OFFERED = new Set(['https:', 'mailto:']);
const LONGEST = 2_000;

export function isOfferedOutside(address: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const url = new URL(address);
  return OFFERED.has(url.protocol) && url.username === '' && url.password === '';
}
