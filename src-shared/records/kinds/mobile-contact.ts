import { addMonths } from '../../kernel/day';
import { valueOn } from '../../standard/params/value-on';
import { choice, day, dayAhead, optional, person, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid, lastText, nameSaid } from '../vocabulary/parts';
import { CONTACT_WAYS } from '../vocabulary/shared-words';

/** 流动党员联系: a contact with a member who is away (教管条例第三十二条至第三十四条). */
export const mobileContact = defineKind({
  type: 'mobileContact',
  name: '流动党员联系',
  purpose: '和在外的党员联系一次，记一笔',
  area: 'people',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'groupLeader'],
  sight: ['O', 'M'],
  fields: {
    memberId: person('党员'),
    day: day('日期'),
    way: choice('方式', CONTACT_WAYS),
    hostOrganization: optional(text('流入地党组织', 40)),
    content: optional(text('内容', 200)),
    nextOn: optional(dayAhead('下次联系')),
  },
  dayOf: ({ day: on }) => on,
  check: ({ day: on, nextOn }) => faultIf(isBefore(nextOn, on), 'nextOn', '下次联系要晚于日期'),
  defaults: ({ today, memberId, last, params }) => ({
    memberId,
    day: today,
    way: 'phone',
    hostOrganization: memberId !== undefined && last?.memberId === memberId ? lastText(last, 'hostOrganization') : undefined,
    nextOn: addMonths(today, valueOn(params.mobileContactMonths, today)),
  }),
  line: ({ memberId, way, day: on }, say) => ({ title: nameSaid(memberId, say), note: dotted(way && CONTACT_WAYS[way], daySaid(on, say)) }),
  proves: [],
});
