import { parseCron } from '../../../local-cloud/timers/cron';
import { nextOccurrence, occurrencesBetween } from '../../../local-cloud/timers/occurrences';

/** Moments are read and shown in China time. */
const at = (china: string): number => Date.parse(`${china}+08:00`);
const shown = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment + 8 * 3600_000).toISOString().slice(0, 19);
const next = (cron: string, after: string): string | undefined => shown(nextOccurrence(parseCron(cron), at(after)));

describe('a seven-field timer in China time', () => {
  it.each([
    ['0 0 2 1 * * *', '2026-11-24T12:00:00', '2026-12-01T02:00:00'],
    ['0 0 2 1 * * *', '2026-12-01T02:00:00', '2027-01-01T02:00:00'],
    ['0 0 2 1 * * *', '2026-12-01T01:59:59', '2026-12-01T02:00:00'],
    ['0 30 0 * * * *', '2026-11-24T23:59:59', '2026-11-25T00:30:00'],
    ['*/20 * * * * * *', '2026-11-24T10:00:40', '2026-11-24T10:01:00'],
    ['0 15-45/15 8,20 * * * *', '2026-11-24T08:45:00', '2026-11-24T20:15:00'],
    ['0 0 9 * * 1 *', '2026-11-24T12:00:00', '2026-11-30T09:00:00'],
    ['0 0 9 * * MON-FRI *', '2026-11-27T12:00:00', '2026-11-30T09:00:00'],
    ['0 0 9 13 * FRI *', '2026-11-24T12:00:00', '2026-11-27T09:00:00'],
    ['0 0 0 29 2 * *', '2026-11-24T12:00:00', '2028-02-29T00:00:00'],
    ['0 0 0 1 JAN * 2030', '2026-11-24T12:00:00', '2030-01-01T00:00:00'],
    ['0 0 0 31 2 * *', '2026-11-24T12:00:00', undefined],
  ])('%s after %s rings at %s', (cron, after, expected) => {
    expect(next(cron, after)).toBe(expected);
  });

  it('listed over a quarter names each month’s first once, and the end of the span belongs to it', () => {
    const found = occurrencesBetween(parseCron('0 0 2 1 * * *'), [at('2026-10-01T02:00:00'), at('2027-01-01T02:00:00')], 40);
    expect(found.map(shown)).toEqual(['2026-11-01T02:00:00', '2026-12-01T02:00:00', '2027-01-01T02:00:00']);
  });

  it('of every second, missed for ten years, is listed by its latest only', () => {
    const found = occurrencesBetween(parseCron('* * * * * * *'), [at('2016-11-24T00:00:00'), at('2026-11-24T00:00:00')], 3);
    expect(found.map(shown)).toEqual(['2026-11-23T23:59:58', '2026-11-23T23:59:59', '2026-11-24T00:00:00']);
  });

  it.each([
    '0 0 2 1 * *',
    '60 * * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    '0 0 0 ? * * *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    '1-2-3 * * * * * *',
    'a * * * * * *',
    '',
    '0 0 0 * * 7 *',
    '1, * * * * * *',
  ])('is refused in words when it reads %j', (cron) => {
    expect(() => parseCron(cron)).toThrow(/定时表达式/);
  });
});
