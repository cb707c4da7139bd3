import { CONTRACT } from '../../../src-shared/contract';
import { REFUSALS, type Code } from '../../../src-shared/contract/errors';
import { wordsOf } from '@/text/errors';

const codes = Object.keys(REFUSALS) as Code[];

test('every code of the catalogue is declared by an action or common to all', () => {
  const declared = new Set(Object.values(CONTRACT).flatMap((entry): readonly Code[] => entry.errors));
  expect(codes.filter((code) => !code.startsWith('common.') && !declared.has(code))).toEqual([]);
});

test('words are whole sentences without gaps, shouts or 亲, whether a reason came or not', () => {
  for (const code of codes) {
    const words = wordsOf({ code });
    expect(words).toMatch(/。$/);
    expect(words).not.toMatch(/undefined|NaN|“”|！|亲/);
  }
});

test('a closed sign-in says when and by whom it can be put right', () => {
  const words = wordsOf({ code: 'attendance.closed', reason: { closedAt: '2026-11-24T08:30:00.000Z', recorderName: '林晓雯' } });
  expect(words).toBe('签到 16:30 已结束。请告诉记录人林晓雯，可以为您补记。');
});

test('an activity of another branch names both branches', () => {
  const words = wordsOf({ code: 'activity.otherBranch', reason: { branchName: '炼油技术教工党支部', ownBranchName: '机电学生党支部' } });
  expect(words).toBe('这是“炼油技术教工党支部”的活动，您在“机电学生党支部”。转过来了的话，请告诉书记。');
});

test('a code of a newer function still gets a sentence', () => {
  expect(wordsOf({ code: 'future.unheardOf' as Code })).toBe('没能办成。请稍后再试一次。');
});
