import { utf8Bytes } from '../kernel/bytes';
import { addDays, type At, type Day } from '../kernel/day';

/** A meeting with its hours and its place. */
export type CalendarEvent = {
  id: string;
  title: string;
  startAt: At;
  endAt: At;
  place: string;
  note?: string /** When the file is made. */;
  stampAt: At;
};

/** A last day, which has no hour; marked in the morning so many days before. */
export type CalendarDay = { id: string; title: string; day: Day; note?: string; marksDaysBefore: readonly number[]; stampAt: At };

const stamp = (at: At): string => at.replace(/[-:]/g, '').replace(/\.\d+/, '');
const date = (day: Day): string => day.replace(/-/g, '');

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

const alarm = (title: string, before: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:-${before}`,
  'END:VALARM',
];

const note = (words: string | undefined): string[] => (words === undefined ? [] : [`DESCRIPTION:${escaped(words)}`]);

/** With marks a day and half an hour before it. */
const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}@wuhua`,
  `DTSTAMP:${stamp(event.stampAt)}`,
  `DTSTART:${stamp(event.startAt)}`,
  `DTEND:${stamp(event.endAt)}`,
  `SUMMARY:${escaped(event.title)}`,
  `LOCATION:${escaped(event.place)}`,
  ...note(event.note),
  ...alarm(event.title, 'P1D'),
  ...alarm(event.title, 'PT30M'),
  'END:VEVENT',
];

/** A whole day begins at midnight, when nobody wants to be woken: the mark of a day before it stands at nine in the morning. */
const morningBefore = (days: number): string => (days === 1 ? 'PT15H' : `P${days - 1}DT15H`);

const dayLines = (entry: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@wuhua`,
  `DTSTAMP:${stamp(entry.stampAt)}`,
  `DTSTART;VALUE=DATE:${date(entry.day)}`,
  `DTEND;VALUE=DATE:${date(addDays(entry.day, 1))}`,
  'TRANSP:TRANSPARENT',
  `SUMMARY:${escaped(entry.title)}`,
  ...note(entry.note),
  ...entry.marksDaysBefore.flatMap((days) => alarm(entry.title, morningBefore(days))),
  'END:VEVENT',
];

/** An iCalendar file of meetings and last days. The same thing keeps its UID, so that a second import changes it and adds nothing. */
export const calendarFileOf = (entries: readonly (CalendarEvent | CalendarDay)[]): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wuhua//zh-CN',
    ...entries.flatMap((entry) => ('day' in entry ? dayLines(entry) : eventLines(entry))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

/** An iCalendar file of one meeting. */
export const calendarFile = (event: CalendarEvent): string => calendarFileOf([event]);
