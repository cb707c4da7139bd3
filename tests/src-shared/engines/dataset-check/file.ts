// A small file of one branch, right in every part; and the same with one thing changed.
import { datasetOf } from '../../../../src-shared/engines/score/dataset';
import { checkedDataset } from '../../../../src-shared/engines/dataset-check';
import { faultLine } from '../../../../src-shared/engines/dataset-check/fault';
import type { Dataset } from '../../../../src-shared/records/dataset';
import { having, held, rec, withRoll, world } from '../../../cases/world';

const facts = world({ groups: 1, probationary: 1 });
const right: Dataset = datasetOf(
  having(
    facts,
    withRoll(held(['themeDay'], '2026-03-10', { _id: 'a1' }), facts),
    held(['appraisalMeeting'], '2026-12-10', { _id: 'a2', appraisalYear: '2026' }),
    held(['themeDay'], '2026-05-12', { _id: 'a3', makesUp: [{ kind: 'themeDay', period: '2026-04' }] }),
    rec('democraticAppraisal', { appraisalYear: '2026', heldOn: '2026-12-10', activityId: 'a2' }, { _id: 'r0', state: 'held' }),
    rec('heartTalk', { talkerId: 'm:0', withId: 'm:3', day: '2026-04-01', talkKind: 'daily' }, { _id: 'r1' }),
    rec('bonusItem', { year: '2026', basis: [], pointsTenths: 10, reason: '表彰' }, { _id: 'r2' }),
    rec(
      'duesPayment',
      { day: '2026-01-10', lines: [{ memberId: 'm:0', month: '2026-01', paidFen: 500 }], receivedBy: 'm:1' },
      { _id: 'r3' },
    ),
    rec(
      'developmentCase',
      { name: '申请人', birthMonth: '2000-01', unit: '教研室', memberKind: 'staff', steps: [{ step: '1', doneOn: '2026-02-01' }] },
      { _id: 'r4' },
    ),
  ),
  { years: ['2026'], exportedAt: '2026-12-20T01:00:00.000Z', hasNames: true, tailorings: [], codeOf: (id) => id },
);

type Parts = Readonly<Record<string, unknown>>;

/** Puts a value at a path of a file: `records.1.content.day`; undefined takes away what stands there. */
const put = (held: unknown, path: string, value: unknown): unknown => {
  const [key = '', ...rest] = path.split('.');
  const before = held as Parts;
  const now = rest.length === 0 ? value : put(before[key], rest.join('.'), value);
  if (Array.isArray(held)) return held.map((entry: unknown, index) => (index === Number(key) ? now : entry));
  return now === undefined ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)) : { ...before, [key]: now };
};

/** The file with other values at some paths. */
export const fileWith = (changes: Parts = {}): unknown =>
  Object.entries(changes).reduce<unknown>((file, [path, value]) => put(file, path, value), right);

/** Every refusal of a file, one line each; none for one that is right. */
export const linesOf = (file: unknown): string[] => (checkedDataset(file).faults ?? []).map(faultLine);
export const refusalsOf = (changes: Parts): string[] => linesOf(fileWith(changes));
