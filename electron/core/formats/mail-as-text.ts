// A message as a page shows it: who wrote to whom, when and about what, what hangs on it, and what it says.

import type { Mail, MailAddress } from './mail.ts';

/** `sentAt` as it stands in the message, in UTC: a paper does not move with the computer's zone. */
export function mailAsText({ from, to, cc, sentAt, subject, attachments, text }: Mail): string {
  const line = (label: string, addresses: readonly MailAddress[]): string[] =>
    addresses.length === 0
      ? []
      : [`${label}: ${addresses.map(({ name, address }) => `${name} ${address}`.trim()).join(', ')}`];
  const head = [
    ...line('From', from === null ? [] : [from]),
    ...line('To', to),
    ...line('Copy to', cc),
    ...(sentAt === null ? [] : [`Sent: ${sentAt.slice(0, 10)}, ${sentAt.slice(11, 16)} UTC`]),
    `Subject: ${subject}`,
    ...(attachments.length === 0 ? [] : [`Attached: ${attachments.map(({ name }) => name).join(', ')}`]),
  ];
  return `${head.join('\n')}\n\n${text}`;
}
