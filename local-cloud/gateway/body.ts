import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';

/** Reads a body up to a limit; beyond it nothing more is kept in memory. */
export const readBody = async (request: IncomingMessage, maxBytes: number, code = 'EXCEED_MAX_PAYLOAD_SIZE'): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    // The rest is read and dropped so that the caller hears the refusal, but not without end.
    else if (size > maxBytes * 4 + 1_000_000) throw request.destroy(new CloudError(code, '内容过大'));
  }
  if (size > maxBytes) throw new CloudError(code, `内容过大：不能超过 ${Math.round(maxBytes / 1024)} KB`);
  return Buffer.concat(chunks);
};
