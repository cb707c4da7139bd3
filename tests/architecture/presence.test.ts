// 线上问候 is for the recorder's eyes: no rule, point, score, duty, sealed roll or nightly work may know of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const whole = path.join(folder, name);
    return statSync(whole).isDirectory() ? filesIn(whole) : /\.tsx?$/.test(name) ? [whole] : [];
  });

/** Everything from which a status, a point or a score can come, and what works at night. */
const COMPUTING = [
  'src-shared/rules',
  'src-shared/facts',
  'src-shared/roster',
  'src-shared/engines',
  'src-shared/records/kinds',
  'cloudfunctions/nightly',
  'cloudfunctions/shared/score',
  'cloudfunctions/shared/points',
  'cloudfunctions/api/actions/score',
  'cloudfunctions/api/actions/points',
  'cloudfunctions/api/actions/record',
];
/** The moments of the questions themselves. */
const OWN = 'src-shared/engines/attendance/presence.ts';

const KNOWS = /presence(Rounds)?['"`:]|\bPresence(Rounds)?\b|answerPresence|engines\/attendance\/presence|from '\.\/presence'/;

describe('answers to 线上问候', () => {
  it('are unknown to everything that computes', () => {
    const files = COMPUTING.flatMap((folder) => filesIn(path.join(root, folder))).filter(
      (file) => path.relative(root, file) !== OWN.split('/').join(path.sep),
    );
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => KNOWS.test(readFileSync(file, 'utf8'))).map((file) => path.relative(root, file))).toEqual([]);
  });

  it('would be seen if a rule looked at them', () => {
    for (const line of [
      "import type { Presence } from '../records/attendance';",
      "of('presence')",
      "import { askedOf } from './presence';",
      'state.presenceRounds: 3',
    ])
      expect(KNOWS.test(line)).toBe(true);
  });
});
