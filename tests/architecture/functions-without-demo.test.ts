import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { functionNames } from '../../config/functions/build';
import { projectRoot } from './cruise';

const built = path.join(projectRoot, 'dist/functions');

/** Words that only the demo log-in of the local cloud uses. */
const demoWords = ['/demo/enter', 'demo-people', 'demoPeople', 'demo/people', 'demo-session'];

const tracesIn = (text: string): string[] => demoWords.filter((word) => text.includes(word));

describe('the built functions', () => {
  const folders = existsSync(built) ? readdirSync(built).sort() : [];

  it('are one folder for each function, each with its bundle and its package file', () => {
    expect(folders).toEqual(functionNames());
    expect(folders).toEqual(expect.arrayContaining(['api', 'nightly']));
    for (const name of folders) expect(readdirSync(path.join(built, name)).sort()).toEqual(['index.js', 'package.json']);
  });

  it('contain nothing of the demo log-in, where anybody may choose a person', () => {
    const traces = folders.flatMap((name) =>
      tracesIn(readFileSync(path.join(built, name, 'index.js'), 'utf8')).map((word) => `${name}: ${word}`),
    );
    expect(traces).toEqual([]);
  });

  it('would be caught with a demo log-in in them', () => {
    expect(tracesIn('server.on("/demo/enter",e=>t)')).toEqual(['/demo/enter']);
  });
});
