import { instantOf } from '../../../src-shared/kernel/day';
import { calendarFile, calendarFileOf } from '../../../src-shared/text/calendar-file';

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

test('a last day is a whole day that ends on the next one, across the year, with marks at nine in the morning', () => {
  const file = calendarFileOf([
    { id: 'due-1', title: '组织生活会·最后一天', day: '2026-12-31', marksDaysBefore: [30, 7, 1], stampAt: event.stampAt },
  ]);
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT');
  // The day begins at midnight: 6 days and 15 hours before it is 09:00, seven days before.
  expect([...file.matchAll(/TRIGGER:(\S+)/g)].map((found) => found[1])).toEqual(['-P29DT15H', '-P6DT15H', '-PT15H']);
});

test('many make one file, each with its own UID, in one calendar', () => {
  const file = calendarFileOf([event, { id: 'due-1', title: '谈心谈话', day: '2026-12-31', marksDaysBefore: [], stampAt: event.stampAt }]);
  expect([...file.matchAll(/UID:(\S+)/g)].map((found) => found[1])).toEqual(['a1@wuhua', 'due-1@wuhua']);
  expect([file.split('BEGIN:VCALENDAR').length, file.split('END:VEVENT').length]).toEqual([2, 3]);
});
