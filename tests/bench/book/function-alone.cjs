// One process that is nothing but the function: it drives a making to its end and says the most memory it ever held.
const { readFileSync } = require('node:fs');

const { file, jobId, invocation } = JSON.parse(readFileSync(0, 'utf8'));
const megabytes = (bytes) => Math.round((bytes / 1024 / 1024) * 10) / 10;

const run = async () => {
  const startedRss = process.memoryUsage().rss;
  const { main } = require(file);
  const loadedRss = process.memoryUsage().rss;
  const rises = [];
  const longest = { ms: 0, step: '' };
  for (let turn = 0; ; turn += 1) {
    const begun = Date.now();
    const reply = await main(
      { v: 1, action: 'book.step', input: { jobId }, key: `bench-step-${String(turn).padStart(8, '0')}` },
      { request_id: `bench${turn}`, environment: invocation },
    );
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    const ms = Date.now() - begun;
    rises.push(`${reply.data.done}/${reply.data.total}: ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
    if (ms > longest.ms) Object.assign(longest, { ms, step: `${reply.data.done}/${reply.data.total}` });
    if (reply.data.state !== 'running') {
      console.log(
        JSON.stringify({
          state: reply.data.state,
          steps: reply.data.total,
          startedMb: megabytes(startedRss),
          loadedMb: megabytes(loadedRss),
          peakMb: megabytes(process.resourceUsage().maxRSS * 1024),
          longestMs: longest.ms,
          longestStep: longest.step,
          rises,
        }),
      );
      return;
    }
  }
};

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
