import { choice, day, dayAhead, optional, text } from '../vocabulary/field';
import { faultIf, isBefore, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { PUBLISHED } from '../vocabulary/life';
import { daySaid, dotted, yearsBetween } from '../vocabulary/parts';

export const DOC_KINDS = {
  assessmentMethod: '党建工作考核办法',
  fillingGuide: '工作记录本填写说明',
  regulation: '制度',
  other: '其他',
} as const;
const TEXT_MOST = 20_000;

/** 学院文件: what the committee has put in force for its branches (standard 4.2; plan, 二(二)1). */
export const collegeDocument = defineKind({
  type: 'collegeDocument',
  name: '学院文件',
  purpose: '考核办法、填写说明和制度；涉密和内部文件不能放在这里',
  area: 'college',
  owners: ['partyCommittee'],
  life: PUBLISHED,
  writers: ['committee'],
  sight: ['B'],
  fields: {
    docKind: choice('类别', DOC_KINDS),
    title: text('标题', 60),
    inForceFromOn: dayAhead('施行日'),
    text: optional(text('正文', TEXT_MOST, { hint: '涉密和内部文件不能放在这里' })),
    inForceToOn: optional(dayAhead('废止日')),
    publishedOn: optional(day('发布日', { isComputed: true })),
  },
  dayOf: ({ publishedOn }) => publishedOn,
  yearsOf: ({ inForceFromOn, inForceToOn }) => yearsBetween(inForceFromOn, inForceToOn),
  isOpenEnded: ({ inForceToOn }, state) => state === 'published' && inForceToOn === undefined,
  check: ({ inForceFromOn, inForceToOn }) => faultIf(isBefore(inForceToOn, inForceFromOn), 'inForceToOn', '废止日要晚于施行日'),
  warn: ({ text: body }) => faultIf(isBlank(body), 'text', '没有正文的，请附上文件'),
  defaults: ({ today }) => ({ inForceFromOn: today }),
  line: ({ docKind, title, inForceFromOn }, say) => ({
    title: title ?? '',
    note: dotted(docKind && DOC_KINDS[docKind], inForceFromOn === undefined ? '' : `${daySaid(inForceFromOn, say)}起施行`),
  }),
  proves: ['4.2.d', 'B.3'],
  takesPhotos: true,
});
