// Tells the open pages of `npm run dev` that the cloud has taken other functions; see dev-client.js, which listens.
import { watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

type DevServer = { app?: { get: (path: string, answer: (request: IncomingMessage, response: ServerResponse) => void) => void } };

/** @param stamp a file that is written anew each time */
export const sayingRenewed =
  (stamp: string) =>
  <M>(middlewares: M[], { app }: DevServer): M[] => {
    const listening = new Set<ServerResponse>();
    watch(stamp, { persistent: false }, () => {
      for (const page of listening) page.write('data: renewed\n\n');
    });
    app?.get('/dev/renewed', (request, response) => {
      // Unless it is forbidden, the server keeps what it compresses until there is more of it.
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' });
      response.write('\n');
      listening.add(response);
      request.on('close', () => listening.delete(response));
    });
    return middlewares;
  };
