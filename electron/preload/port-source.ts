// Threat: a frame inside the page, or another window that holds a reference to it, posts what looks like a request and
// catches the port that answers it. So the preload listens to its own window and origin only, in the top frame.

interface PostedMessage {
  source: unknown;
  origin: string;
  data: unknown;
  ports: readonly unknown[];
}

export const PORT_REQUEST = 'branchdesk:port-request';
export const PORT_ANSWER = 'branchdesk:port';

/** `page` is the window that the preload runs in. A request carries nothing but its type, and no port of its own. */
export function isPortRequest(
  event: PostedMessage,
  page: { top: unknown; location: { origin: string } } | null,
): boolean {
  if (page === null || page.top !== page || event.source !== page) return false;
  if (event.origin !== page.location.origin || event.origin !== 'app://desk' || event.ports.length > 0) return false;
  return (
    typeof event.data === 'object' && event.data !== null && 'type' in event.data && event.data.type === PORT_REQUEST
  );
}
