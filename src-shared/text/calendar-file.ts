import { utf8Bytes } from '../kernel/bytes';
import type { At } from '../kernel/day';

export type CalendarEvent = { id: string; title: string; startAt: At; endAt: At; place: string; note?: string; /** When the file is made. */ stampAt: At };

const stamp = (at: At): string => at.replace(/[-:]/g, '').replace(/\.\d+/, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** RFC 5545, 3.1: lines of at most 75 octets, continued by a space, never cut inside a character. */
const folded = (line: string): string => {
  let out = '';
  let length = 0;
  for (const character of line) {
    const size = utf8Bytes(character).length;
    if (length + size > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
};

/** An iCalendar file of one event, with marks a day and half an hour before it. */
export const calendarFile = (event: CalendarEvent): string => {
  const alarm = (before: string) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(event.title)}`, `TRIGGER:-${before}`, 'END:VALARM'];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wuhua//zh-CN',
    'BEGIN:VEVENT',
    `UID:${event.id}@wuhua`,
    `DTSTAMP:${stamp(event.stampAt)}`,
    `DTSTART:${stamp(event.startAt)}`,
    `DTEND:${stamp(event.endAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    ...(event.note === undefined ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
    ...alarm('P1D'),
    ...alarm('PT30M'),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
