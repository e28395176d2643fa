// Hands the person a file that the desk made: fetched once, by its token, by the window that shows it.

/** `offer` is what a procedure answered; the token works once. */
export function saveDownload(offer: { token: string; name: string }): void {
  const link = document.createElement('a');
  link.href = `/download/${encodeURIComponent(offer.token)}`;
  link.download = offer.name;
  link.click();
}
