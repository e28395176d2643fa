// A stream of given parts, which can be made to fail after the last of them.

export function streamOf(parts: readonly string[], failure?: Error): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts[at];
      at += 1;
      if (part !== undefined) controller.enqueue(encoder.encode(part));
      else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}
