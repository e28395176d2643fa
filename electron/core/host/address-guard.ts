// Which address a request may name as its host. The threat: DNS rebinding, where a page elsewhere makes its own name
// point at 127.0.0.1 and speaks to us as its own. A fixed list, and whatever is not on it is refused.

/** The addresses under which a host on this port answers. */
export const addressesOf = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

export function isOurAddress(hostHeader: string | undefined, port: number): boolean {
  return hostHeader !== undefined && addressesOf(port).includes(hostHeader);
}
