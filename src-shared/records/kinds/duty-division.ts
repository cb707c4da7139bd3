import { day, person, rows, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { repeatedIn } from '../vocabulary/fault';
import { daySaid, dotted } from '../vocabulary/parts';

/** 支委分工: which committee member answers for what (standard 4.1, 5.3); the newest one is in force. */
export const dutyDivision = defineKind({
  type: 'dutyDivision',
  name: '支委分工',
  purpose: '每名委员分管什么，换届或调整时写一次',
  area: 'people',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary'],
  sight: ['P'],
  fields: {
    day: day('日期'),
    lines: rows('分工', { memberId: person('委员'), duty: text('分工', 60) }, { most: 9 }),
  },
  dayOf: (division) => division.day,
  isOpenEnded: (_, state) => state === 'recorded',
  check: ({ lines = [] }, { nameOf }) =>
    repeatedIn(lines.map(({ memberId }) => memberId)).map((index) => ({
      field: `lines.${index}.memberId`,
      words: `${nameOf(lines[index]?.memberId ?? '')}已在名单里`,
    })),
  defaults: ({ today }) => ({ day: today }),
  line: ({ day: on, lines = [] }, say) => ({ title: '支委分工', note: dotted(daySaid(on, say), `${lines.length} 人`) }),
  proves: ['4.1.e', '5.3.a'],
});
