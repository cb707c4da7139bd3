import { begunWith } from '../../standard/rules';
import { firstDayOf } from '../../kernel/period';
import { choice, day, dayAhead, optional, period, record, text, yes } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid, yearAsked, yearsBetween } from '../vocabulary/parts';

export const ATTEST_KINDS = {
  organizerPromotion: '组织员晋升有保证',
  specialFunding: '专项经费到位',
  specialLifeMeeting: '遇重要情况已及时开会',
  duesBook: '党费证记录规范',
  terminal: '党员系统终端已开通',
  platforms: '平台已运用',
  columns: '网站专栏和支部风采',
  falsifiedRecord: '记录不实（党委认定）',
} as const;
export type AttestKind = keyof typeof ATTEST_KINDS;

/** Whose books each sentence belongs to, in the words of a refusal. */
const OWNER_OF = {
  organizerPromotion: 'partyCommittee',
  specialFunding: 'partyCommittee',
  specialLifeMeeting: 'branch',
  duesBook: 'branch',
  terminal: 'generalBranch',
  platforms: 'partyCommittee',
  columns: 'generalBranch',
  falsifiedRecord: 'branch',
} as const satisfies Record<AttestKind, string>;
/** The kind of organisation in whose books a matter stands; undefined for what is no such matter. */
export const attestOwner = (attestKind: unknown): (typeof OWNER_OF)[AttestKind] | undefined =>
  typeof attestKind === 'string' && Object.prototype.hasOwnProperty.call(OWNER_OF, attestKind)
    ? OWNER_OF[attestKind as AttestKind]
    : undefined;
const OWNER_WORDS = { partyCommittee: '学院党委', generalBranch: '党总支', branch: '党支部' } as const;
const OF_AN_EVENT: readonly AttestKind[] = ['specialFunding', 'specialLifeMeeting', 'falsifiedRecord'];

/** What was once attested is changed with a reason; only the committee takes it away, since one of them is a finding against the branch. */
const ATTESTED: Life = {
  initial: 'recorded',
  editable: [],
  counting: ['recorded'],
  sealing: ['recorded'],
  moves: [{ verb: 'void', word: '作废', from: ['recorded'], to: 'voided', by: ['committee'], needsReason: true }],
};

/** 确认事项: a human tick for what no record can show (standard 1.3, 1.4, 2.2, 3.3, 5.1; the kind fixes the sentence and whose it is). */
export const attestation = defineKind({
  type: 'attestation',
  name: '确认事项',
  purpose: '没有别的记录能说明的几件事，由人确认',
  area: 'review',
  owners: ['partyCommittee', 'generalBranch', 'branch'],
  life: ATTESTED,
  writers: ['secretary', 'organization', 'committee'],
  sight: ['B'],
  fields: {
    attestKind: choice('事项', ATTEST_KINDS),
    isTrue: yes('属实'),
    attestedOn: day('确认日'),
    year: optional(period('年度', 'year')),
    eventOn: optional(day('发生日')),
    recordId: optional(record('有关记录', ['activity', 'pioneerActivity', 'careActivity', 'heartTalk', 'massContact', 'trainingSession'])),
    validUntilOn: optional(dayAhead('有效至')),
    note: optional(text('说明', 200)),
  },
  dayOf: ({ attestedOn }) => attestedOn,
  yearsOf: ({ year, eventOn, attestedOn, validUntilOn }) =>
    yearsBetween(eventOn ?? (year === undefined ? attestedOn : firstDayOf(year)), validUntilOn),
  // The latest word on the terminal holds, also the one that takes it back.
  isOpenEnded: ({ attestKind, validUntilOn }, state) => attestKind === 'terminal' && validUntilOn === undefined && state === 'recorded',
  idOf: ({ attestKind, year, eventOn }, orgId) => {
    const when = attestKind !== undefined && OF_AN_EVENT.includes(attestKind) ? eventOn : year;
    return attestKind === undefined || when === undefined ? undefined : `attest:${orgId}:${attestKind}:${when}`;
  },
  check: ({ attestKind, year, eventOn, recordId, attestedOn, validUntilOn }, { org, isCommittee }) => {
    if (attestKind === undefined) return [];
    const owner = OWNER_OF[attestKind];
    const isOfEvent = OF_AN_EVENT.includes(attestKind);
    return [
      ...faultIf(org.kind !== owner, 'attestKind', `“${ATTEST_KINDS[attestKind]}”记在${OWNER_WORDS[owner]}名下`),
      ...faultIf(attestKind === 'falsifiedRecord' && isCommittee !== true, 'attestKind', '记录不实只能由学院党委认定'),
      ...faultIf(isOfEvent && eventOn === undefined, 'eventOn', '还差发生日'),
      ...faultIf(!isOfEvent && year === undefined, 'year', '还差年度'),
      ...faultIf(attestKind === 'falsifiedRecord' && recordId === undefined, 'recordId', '还差有关记录'),
      ...faultIf(validUntilOn !== undefined && attestedOn !== undefined && validUntilOn < attestedOn, 'validUntilOn', '有效至要晚于确认日'),
    ];
  },
  defaults: (context) => ({
    attestKind: begunWith('attestKind', context.ruleId),
    year: yearAsked(context),
    attestedOn: context.today,
  }),
  line: ({ attestKind, isTrue, attestedOn }, say) => ({
    title: attestKind === undefined ? '' : ATTEST_KINDS[attestKind],
    note: dotted(isTrue === false ? '否' : undefined, daySaid(attestedOn, say)),
  }),
  proves: ['1.3.b', '1.4.b', '2.2.b', '3.3.d', '5.1.c', 'B.16', 'B.17'],
});
