import fc from 'fast-check';
import { bestClaimOf, codeFaultOf, mergeClaims } from '../../../../src-shared/engines/attendance/claims';
import { codeStepAt, rotatingCode } from '../../../../src-shared/kernel/rotating-code';
import type { SignInClaim } from '../../../../src-shared/records/attendance';

const DAY = '2026-11-24';
const at = (time: string): string => `${DAY}T${time}.000Z`;
const claimOf = (over: Partial<SignInClaim> = {}): SignInClaim => ({
  _id: 'claim:1',
  type: 'signInClaim',
  activityId: 'a:1',
  orgId: 'o:b1',
  memberId: 'm:1',
  day: DAY,
  code: '234567',
  proof: 'a'.repeat(64),
  deviceKeyId: '0'.repeat(16),
  claimedAt: at('06:30:00'),
  receivedAt: at('09:00:00'),
  scans: [],
  rev: 0,
  ...over,
});
const scan = (by: string, scannedAt: string, receivedAt: string): SignInClaim['scans'][number] => ({
  by,
  scannedAt: at(scannedAt),
  receivedAt: at(receivedAt),
});

describe('two states of one claim', () => {
  it('make one with the earliest of each instant, every recorder once and in order, and the revision of the first', () => {
    const stored = claimOf({
      receivedAt: at('10:00:00'),
      scans: [scan('m:9', '06:40:00', '11:00:00'), scan('m:5', '06:41:00', '10:00:00')],
      rev: 4,
    });
    const given = claimOf({
      receivedAt: at('09:30:00'),
      scans: [scan('m:9', '06:45:00', '09:30:00'), scan('m:7', '06:50:00', '09:30:00')],
      rev: 0,
    });
    expect(mergeClaims(stored, given)).toEqual({
      ...stored,
      receivedAt: at('09:30:00'),
      scans: [scan('m:5', '06:41:00', '10:00:00'), scan('m:7', '06:50:00', '09:30:00'), scan('m:9', '06:40:00', '09:30:00')],
    });
  });

  it('keep the earlier instant where the later comes in', () => {
    expect(mergeClaims(claimOf({ receivedAt: at('09:00:00') }), claimOf({ receivedAt: at('09:30:00') })).receivedAt).toBe(at('09:00:00'));
  });
});

describe('the best of several claims of a person', () => {
  const late = '2026-11-28T09:00:00.000Z';
  const said = claimOf({ _id: 'claim:said', claimedAt: at('06:20:00') });
  const scanned = claimOf({ _id: 'claim:scanned', claimedAt: at('06:40:00'), scans: [scan('m:9', '06:41:00', '09:00:00')] });
  const handedOver = claimOf({ _id: 'claim:late', claimedAt: at('06:10:00'), receivedAt: late });
  const idsInEveryOrder = (claims: readonly SignInClaim[], memberId = 'm:1'): (string | undefined)[] =>
    [claims, [...claims].reverse()].map((list) => bestClaimOf(list, memberId)?._id);

  it.each<[string, SignInClaim[], string]>([
    ['is the scanned one, though another was claimed earlier', [said, scanned], 'claim:scanned'],
    ['is the one that came in time, though another was claimed earlier', [said, handedOver], 'claim:said'],
    ['is the scanned one before the one that came too late', [scanned, handedOver], 'claim:scanned'],
    ['of two scanned ones is the earlier', [scanned, { ...scanned, _id: 'claim:zeal', claimedAt: at('06:39:00') }], 'claim:zeal'],
    ['of two that are only said is the earlier', [said, { ...said, _id: 'claim:zeal', claimedAt: at('06:19:00') }], 'claim:zeal'],
    ['of two of one instant is always the same', [said, { ...said, _id: 'claim:other' }], 'claim:other'],
  ])('%s', (_, claims, id) => {
    expect(idsInEveryOrder(claims)).toEqual([id, id]);
  });

  it('is never that of somebody else, and there is none where nobody claimed', () => {
    const other = { ...scanned, _id: 'claim:other', memberId: 'm:2' };
    expect(idsInEveryOrder([said, other])).toEqual(['claim:said', 'claim:said']);
    expect(idsInEveryOrder([said, other], 'm:2')).toEqual(['claim:other', 'claim:other']);
    expect(idsInEveryOrder([said, other], 'm:3')).toEqual([undefined, undefined]);
    expect(bestClaimOf([], 'm:1')).toBeUndefined();
  });

  it('does not depend on the order in which they came', () => {
    const all = [
      said,
      scanned,
      handedOver,
      { ...said, _id: 'claim:x', claimedAt: at('06:50:00') },
      { ...scanned, _id: 'claim:y' },
      { ...said, _id: 'claim:z' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(bestClaimOf(mixed, 'm:1')?._id).toBe('claim:scanned');
      }),
    );
  });
});

describe('the code of a claim', () => {
  const signIn = { opensAt: at('06:00:00'), closesAt: at('08:30:00') };
  const shownAt = (time: string, key = 'key:1'): string => rotatingCode(key, codeStepAt(Date.parse(at(time))));
  const faultOf = (claimedAt: string, code: string, keys: readonly string[] = ['key:1']): string | null =>
    codeFaultOf({ claimedAt, code }, signIn, keys);

  it.each([
    ['07:00:00', '07:00:00', null],
    ['07:00:00', '06:30:00', null],
    ['07:00:00', '07:30:00', null],
    ['07:00:00', '06:29:30', 'claimCode'],
    ['07:00:00', '07:30:30', 'claimCode'],
  ])('claimed at %s and shown at %s: half an hour either way is believed, more is not (%s)', (claimed, shown, fault) => {
    expect(faultOf(at(claimed), shownAt(shown))).toBe(fault);
  });

  it.each([
    ['05:30:00', '06:00:00', null],
    ['05:40:00', '05:30:00', null],
    ['05:40:00', '05:29:30', 'claimCode'],
    ['09:00:00', '08:30:00', null],
    ['09:00:00', '08:29:30', 'claimCode'],
    ['08:50:00', '09:00:00', null],
    ['08:50:00', '09:00:30', 'claimCode'],
  ])(
    'claimed at %s, outside the time of the sign-in, and shown at %s: the screen ran half an hour besides (%s)',
    (claimed, shown, fault) => {
      expect(faultOf(at(claimed), shownAt(shown))).toBe(fault);
    },
  );

  it('of a phone whose clock is off by more than half an hour is not looked at', () => {
    expect(faultOf(`${DAY}T05:29:59.999Z`, shownAt('06:00:00'))).toBe('claimClock');
    expect(faultOf(`${DAY}T09:00:00.001Z`, shownAt('08:30:00'))).toBe('claimClock');
  });

  it('may be of any key the sign-in has had, and of no other', () => {
    expect(faultOf(at('07:00:00'), shownAt('07:00:00', 'key:2'), ['key:1', 'key:2'])).toBeNull();
    expect(faultOf(at('07:00:00'), shownAt('07:00:00', 'key:1'), ['key:1', 'key:2'])).toBeNull();
    expect(faultOf(at('07:00:00'), shownAt('07:00:00', 'key:3'), ['key:1', 'key:2'])).toBe('claimCode');
    expect(faultOf(at('07:00:00'), shownAt('07:00:00'), [])).toBe('claimCode');
  });

  it('is taken as people type it', () => {
    expect(faultOf(at('07:00:00'), ` ${shownAt('07:00:00').toLowerCase()} `)).toBeNull();
  });
});
