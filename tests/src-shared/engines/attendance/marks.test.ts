import { mergeMarks, type GivenMark } from '../../../../src-shared/engines/attendance/marks';
import type { RollMark } from '../../../../src-shared/records/attendance';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const stored = (memberId: string, over: Partial<RollMark> = {}): RollMark => ({
  memberId,
  status: 'present',
  by: 'm:sec',
  at: at('06:30'),
  ...over,
});
const given = (memberId: string, over: Partial<GivenMark> = {}): GivenMark => ({ ...stored(memberId), isOffline: false, ...over });

describe('marks put over a roll call', () => {
  it('stand each for itself, in the order of the ids, with everything that was said', () => {
    const before = { marks: [stored('m:4'), stored('m:2')] };
    const words = [
      given('m:3', { status: 'absentExcused', isPaper: true }),
      given('m:1', { mode: 'online', isLate: true, by: 'm:dep', at: at('06:40') }),
    ];
    expect(mergeMarks(before, words)).toEqual({
      marks: [
        stored('m:1', { mode: 'online', isLate: true, by: 'm:dep', at: at('06:40') }),
        stored('m:2'),
        stored('m:3', { status: 'absentExcused', isPaper: true }),
        stored('m:4'),
      ],
    });
  });

  it('are nothing where nothing was said', () => {
    expect(mergeMarks({ marks: [] }, [])).toEqual({ marks: [] });
    expect(mergeMarks({ marks: [] }, [])).not.toHaveProperty('cleared');
  });

  it('take the place of what was said of the same person before', () => {
    expect(
      mergeMarks({ marks: [stored('m:1', { mode: 'online' })] }, [
        given('m:1', { status: 'absentUnexcused', by: 'm:dep', at: at('06:31') }),
      ]),
    ).toEqual({
      marks: [stored('m:1', { status: 'absentUnexcused', by: 'm:dep', at: at('06:31') })],
    });
  });
});

describe('a mark taken back', () => {
  it('is kept as taken back, in the order of the ids, with who did it and when', () => {
    const before = { marks: [stored('m:1'), stored('m:2'), stored('m:3')], cleared: [{ memberId: 'm:0', by: 'm:sec', at: at('06:20') }] };
    const words = [given('m:3', { status: null, by: 'm:dep', at: at('06:50') }), given('m:1', { status: null, at: at('06:40') })];
    expect(mergeMarks(before, words)).toEqual({
      marks: [stored('m:2')],
      cleared: [
        { memberId: 'm:0', by: 'm:sec', at: at('06:20') },
        { memberId: 'm:1', by: 'm:sec', at: at('06:40') },
        { memberId: 'm:3', by: 'm:dep', at: at('06:50') },
      ],
    });
  });

  it('does not rise again by an older word from a phone without a network, and does by a later one', () => {
    const before = { marks: [], cleared: [{ memberId: 'm:1', by: 'm:sec', at: at('06:40') }] };
    expect(mergeMarks(before, [given('m:1', { at: at('06:39'), isOffline: true })])).toEqual(before);
    expect(mergeMarks(before, [given('m:1', { at: at('06:41'), isOffline: true })])).toEqual({
      marks: [stored('m:1', { at: at('06:41') })],
    });
  });

  it('of somebody nobody had spoken of is kept too', () => {
    expect(mergeMarks({ marks: [] }, [given('m:1', { status: null })])).toEqual({
      marks: [],
      cleared: [{ memberId: 'm:1', by: 'm:sec', at: at('06:30') }],
    });
  });
});

describe('a word said on line', () => {
  const before = { marks: [stored('m:1', { at: at('08:00'), by: 'm:dep' })] };

  it('stands above what a fast clock has stored, and takes over its instant, so that it goes on standing above it', () => {
    const after = mergeMarks(before, [given('m:1', { status: 'absentUnexcused' })]);
    expect(after).toEqual({ marks: [stored('m:1', { status: 'absentUnexcused', at: at('08:00') })] });
    expect(mergeMarks(after, [given('m:1', { by: 'm:dep', at: at('07:59'), isOffline: true })])).toEqual(after);
  });

  it('takes back what a fast clock has stored, at its instant', () => {
    expect(mergeMarks(before, [given('m:1', { status: null })])).toEqual({
      marks: [],
      cleared: [{ memberId: 'm:1', by: 'm:sec', at: at('08:00') }],
    });
  });

  it('keeps its own instant where it is the later', () => {
    expect(mergeMarks(before, [given('m:1', { at: at('08:01') })])).toEqual({ marks: [stored('m:1', { at: at('08:01') })] });
  });
});

describe('two words of one instant said off line', () => {
  const one = given('m:1', { by: 'm:dep', isOffline: true });
  const other = given('m:1', { by: 'm:sec', status: 'absentUnexcused', isOffline: true });
  const takenBack = given('m:1', { by: 'm:sec', status: null, isOffline: true });

  it.each<[string, GivenMark, GivenMark, RollMark['status']]>([
    ['of two recorders', one, other, 'absentUnexcused'],
    ['of one recorder', { ...one, by: 'm:sec' }, other, 'present'],
    ['of which one takes the mark back', other, takenBack, 'absentUnexcused'],
  ])('%s come to the same, whichever came first', (_, first, second, status) => {
    const results = [
      [first, second],
      [second, first],
    ].map((words) => mergeMarks({ marks: [] }, words));
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.marks[0]?.status).toBe(status);
  });
});
