import { faultIf, isBlank, meetingDayFaults } from '../kind/fault';
import { choice, day, number, optional, people, person, record, rows, yes, type Draft } from '../kind/field';
import { defineKind, type Fault } from '../kind/kind';
import { LOG } from '../kind/life';
import { nameSaid } from '../kind/parts';

export const VOTE_MATTERS = {
  admission: '接收预备党员', conversion: '按期转正', conversionExtension: '延长预备期', conversionCancel: '取消预备资格', election: '选举', reward: '表彰', discipline: '处分处置', pointsScheme: '积分办法',
  appraisal: '评议等次', other: '其他',
} as const;
export const EXCLUSION_REASONS = {
  illnessNoWill: '因病不能表达意志', abroadSixMonths: '自费出国半年以上', detained: '被限制自由', longTermBedridden: '长期卧病', awaySixMonths: '外出半年以上应转未转',
} as const;
export type VoteMatter = keyof typeof VOTE_MATTERS;

/** 发展党员 is voted on one by one and by secret ballot (细则 Art. 20, 33), as an election is. */
const DEVELOPMENT: readonly (VoteMatter | undefined)[] = ['admission', 'conversion', 'conversionExtension', 'conversionCancel'];
const isSecretMatter = (matter: VoteMatter | undefined): boolean => matter === 'election' || DEVELOPMENT.includes(matter);

const people300 = { max: 300, unit: '人' };
const votes300 = { max: 300, unit: '票' };

const fields = {
  activityId: record('哪次会议', ['activity']),
  votedOn: day('表决日'),
  matter: choice('事项', VOTE_MATTERS),
  subjectMemberId: optional(person('对象')),
  caseId: optional(record('发展党员个案', ['developmentCase'])),
  schemeId: optional(record('积分办法', ['pointsScheme'])),
  isSecret: yes('无记名'),
  expectedVoters: number('应到有表决权的', people300, { hint: '正式党员，减去不计入应到会的' }),
  presentVoters: number('实到有表决权的', people300),
  writtenOpinions: optional(number('书面意见', people300)),
  yes: optional(number('赞成', votes300)),
  no: optional(number('反对', votes300)),
  abstain: optional(number('弃权', votes300)),
  seats: optional(number('名额', { min: 1, max: 30, unit: '人' })),
  candidates: optional(rows('候选人', { memberId: person('姓名'), yes: number('得票', votes300) }, { least: 0, most: 40 })),
  tellerIds: optional(people('计票人、监票人')),
  exclusions: optional(
    rows(
      '不计入应到会',
      { memberId: person('姓名'), reason: choice('原因', EXCLUSION_REASONS), superiorConsentOn: optional(day('上级同意日')), decidedActivityId: optional(record('支部大会', ['activity'])) },
      { least: 0, most: 60, sight: ['S'] },
    ),
  ),
};
type Vote = Draft<typeof fields>;

/** A written opinion lodged before the meeting is a vote, but nobody present. */
const countFaults = ({ expectedVoters = Infinity, presentVoters = Infinity, writtenOpinions = 0, yes: ayes = 0, no = 0, abstain = 0, candidates = [] }: Vote): Fault[] => {
  const may = presentVoters + writtenOpinions;
  const cast = ayes + no + abstain;
  return [
    ...faultIf(presentVoters !== Infinity && may > expectedVoters, 'presentVoters', `实到和书面意见共 ${may} 人，多于应到 ${expectedVoters} 人`),
    ...faultIf(cast > may, 'yes', `票数 ${cast} 比可投票的 ${may} 人多`),
    ...candidates.flatMap((candidate, index) => faultIf((candidate.yes ?? 0) > may, `candidates.${index}.yes`, `票数 ${candidate.yes} 比可投票的 ${may} 人多`)),
  ];
};

const matterFaults = (vote: Vote): Fault[] => {
  const { matter, candidates = [] } = vote;
  const isDevelopment = DEVELOPMENT.includes(matter);
  if (matter === undefined) return [];
  if (matter === 'election') return [...faultIf(candidates.length === 0, 'candidates', '还差候选人'), ...faultIf(vote.seats === undefined, 'seats', '还差名额')];
  return [
    ...faultIf(isDevelopment && candidates.length > 0, 'candidates', '发展党员要一人一票决，请分开记'),
    ...faultIf((isDevelopment || matter === 'discipline') && isBlank(vote.subjectMemberId) && isBlank(vote.caseId), 'subjectMemberId', '还差对象'),
    ...(['yes', 'no', 'abstain'] as const).flatMap((name) => faultIf(vote[name] === undefined, name, `还差${fields[name].label}`)),
  ];
};

const ballotFaults = ({ matter, isSecret, tellerIds = [], candidates = [] }: Vote): Fault[] => [
  ...faultIf(isSecretMatter(matter) && isSecret === false, 'isSecret', `${VOTE_MATTERS[matter ?? 'other']}应无记名投票`),
  ...faultIf(isSecret === true && tellerIds.length < 2, 'tellerIds', '计票人、监票人要两名以上'),
  ...faultIf(candidates.some(({ memberId }) => memberId !== undefined && tellerIds.includes(memberId)), 'tellerIds', '候选人不能计票'),
];

/** 表决: one matter put to the vote at a meeting, as numbers; who voted how is known to nobody. */
export const vote = defineKind({
  type: 'vote',
  name: '表决',
  purpose: '一事一条：应到、实到和票数',
  area: 'orgLife',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'officer'],
  sight: ['B', 'O'],
  fields,
  dayOf: ({ votedOn }) => votedOn,
  check: (content, context) => [
    ...meetingDayFaults(context, content.activityId, ['votedOn', content.votedOn]),
    ...matterFaults(content),
    ...countFaults(content),
    ...ballotFaults(content),
    ...(content.exclusions ?? []).flatMap((line, index) =>
      faultIf(isBlank(line.superiorConsentOn) || isBlank(line.decidedActivityId), `exclusions.${index}.superiorConsentOn`, '要有上级同意和支部大会决定'),
    ),
  ],
  defaults: ({ today, memberId }) => ({ votedOn: today, subjectMemberId: memberId, isSecret: true, writtenOpinions: 0 }),
  line: ({ matter, subjectMemberId, yes: ayes, no, abstain, candidates = [] }, say) => ({
    title: [matter === undefined ? '' : VOTE_MATTERS[matter], nameSaid(subjectMemberId, say)].filter((word) => word !== '').join('：'),
    note: matter === 'election' ? `候选 ${candidates.length} 人` : `赞成 ${ayes ?? 0}·反对 ${no ?? 0}·弃权 ${abstain ?? 0}`,
  }),
  proves: ['1.2.b'],
});
