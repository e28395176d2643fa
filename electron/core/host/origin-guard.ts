// Which page a request may come from. The threat: a page elsewhere in the same browser sends requests or opens a
// WebSocket to us (a WebSocket is not held back by the same-origin policy). Only our own page may.

export interface Arrival {
  method: string;
  isUpgrade: boolean;
  host: string | undefined;
  origin: string | undefined;
  /** `Sec-Fetch-Site`: browsers say who began the request; programs do not send it. */
  fetchSite: string | undefined;
}

/** Reading needs no Origin (a typed address has none) but never another one; everything else must carry ours. */
export function isFromOurPage({ method, isUpgrade, host, origin, fetchSite }: Arrival): boolean {
  if (host === undefined) return false;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  const isReading = !isUpgrade && (method === 'GET' || method === 'HEAD');
  if (origin === undefined) return isReading;
  return origin === `http://${host}`;
}
