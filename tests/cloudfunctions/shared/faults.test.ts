import { faultsOfIssues, fieldsOf } from '../../../cloudfunctions/shared/pipeline/faults';
import { Problem } from '../../../cloudfunctions/shared/pipeline/problem';
import { CONTRACT } from '../../../src-shared/contract';
import type { FieldFault } from '../../../src-shared/contract/errors';
import { day, requiredText, text } from '../../../src-shared/kernel/fields';
import { z } from '../../../src-shared/kernel/schema';

const form = z.strictObject({ title: requiredText(40), lines: z.array(z.strictObject({ note: text(5), on: day })) });
const found = (input: unknown): FieldFault[] => faultsOfIssues(form.safeParse(input).error?.issues ?? []);

describe('what the contract finds wrong with an input', () => {
  it('is told by path and code, a bound as a number beside it and not inside the code', () =>
    expect(
      found({
        title: '题'.repeat(41),
        lines: [
          { note: '写得太长了', on: '2026-02-30' },
          { note: '写得实在太长', on: '2026-02-28' },
        ],
      }),
    ).toEqual([
      { path: 'title', code: 'most', args: { most: 40 } },
      { path: 'lines.0.on', code: 'day' },
      { path: 'lines.1.note', code: 'most', args: { most: 5 } },
    ]));

  it('is told as the library names it where no check of ours has a code, and for the whole input under “input”', () => {
    expect(found({ title: ' ', lines: 5 })).toEqual([
      { path: 'title', code: 'required' },
      { path: 'lines', code: 'invalid_type' },
    ]);
    expect(found({ title: '题', lines: [], more: 1 })).toMatchObject([{ path: 'input', code: 'unrecognized_keys' }]);
  });

  it('reads for a phone of last month as it did: one text for each place, the first that was said', () =>
    expect(
      fieldsOf([
        { path: 'title', code: 'most', args: { most: 40 } },
        { path: 'title', code: 'required' },
        { path: 'on', words: '不能晚于今天' },
      ]),
    ).toEqual({
      title: 'most:40',
      on: '不能晚于今天',
    }));

  it('never has a number inside its code, in any action', () => {
    const long = '字'.repeat(6000);
    const codes = Object.values(CONTRACT).flatMap(({ input }) => {
      const shape = (input as unknown as { shape?: object }).shape ?? {};
      const all = Object.fromEntries(Object.keys(shape).map((name) => [name, long]));
      return faultsOfIssues(((input as z.ZodMiniType).safeParse(all).error?.issues ?? []) as never).map((fault) =>
        'code' in fault ? fault.code : '',
      );
    });
    expect(codes.filter((code) => code === 'most').length).toBeGreaterThan(5);
    expect(codes.filter((code) => /[:\d]/.test(code))).toEqual([]);
  });
});

describe('what is refused at fields', () => {
  it('says by itself whether it is a code for the screen or a sentence for the person', () => {
    expect(new Problem('record.refused', { fields: { resolution: 'privateNumber' } }).faults).toEqual([
      { path: 'resolution', code: 'privateNumber' },
    ]);
    expect(new Problem('register.refused', { fields: { 'lines.1.memberId': '已在名单里' } }).faults).toEqual([
      { path: 'lines.1.memberId', words: '已在名单里' },
    ]);
    expect(new Problem('common.busy').faults).toBeUndefined();
  });
});
