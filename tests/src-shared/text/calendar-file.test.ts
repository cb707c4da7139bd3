import { instantOf } from '../../../src-shared/kernel/day';
import { calendarFile } from '../../../src-shared/text/calendar-file';

const event = {
  id: 'a1',
  title: '主题党日：冬季装置防冻防凝与安全生产，以及分组巡查实训装置；请带安全帽',
  startAt: instantOf('2026-11-27', '14:30'),
  endAt: instantOf('2026-11-27', '16:30'),
  place: '实训楼 B302',
  stampAt: instantOf('2026-11-24', '10:00'),
};

test('an event of 14:30 China time is written as 06:30 UTC', () => {
  expect(calendarFile(event)).toContain('DTSTART:20261127T063000Z\r\nDTEND:20261127T083000Z');
});

test('no line is longer than 75 octets, and unfolded the title is whole with its commas escaped', () => {
  const file = calendarFile(event);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n /g, '')).toContain('SUMMARY:主题党日：冬季装置防冻防凝与安全生产，以及分组巡查实训装置；请带安全帽');
  expect(calendarFile({ ...event, title: 'a,b;c' })).toContain('SUMMARY:a\\,b\\;c');
});
