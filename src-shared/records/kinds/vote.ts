import { isElectedByExpected } from '../../standard/elected-by';
import { faultIf, isBlank, meetingDayFaults } from '../vocabulary/fault';
import { choice, day, number, optional, people, person, record, rows, yes, type Draft } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault, type Say } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, nameSaid } from '../vocabulary/parts';
import {
  isDevelopmentMatter,
  isSecretMatter,
  outcomeOf,
  tallyOf,
  VOTE_MATTERS,
  VOTE_OUTCOMES,
  type VoteCount,
} from '../vocabulary/vote-count';
import { resultWords } from '../vocabulary/vote-words';

export const EXCLUSION_REASONS = {
  illnessNoWill: '因病不能表达意志',
  abroadSixMonths: '自费出国半年以上',
  detained: '被限制自由',
  longTermBedridden: '长期卧病',
  awaySixMonths: '外出半年以上应转未转',
} as const;
export type ExclusionReason = keyof typeof EXCLUSION_REASONS;

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
  ballotsOut: optional(number('发出票', votes300)),
  ballotsIn: optional(number('收回票', votes300)),
  ballotsInvalid: optional(number('废票', votes300)),
  exclusions: optional(
    rows(
      '不计入应到会',
      {
        memberId: person('姓名'),
        reason: choice('原因', EXCLUSION_REASONS),
        superiorConsentOn: optional(day('上级同意日')),
        decidedActivityId: optional(record('支部大会', ['activity'])),
      },
      { least: 0, most: 60, sight: ['S'] },
    ),
  ),
  /** How the elected were counted on the day; it stays with the vote when the college counts otherwise later. */
  isOfExpected: optional(yes('当选按应到会人数计', { isComputed: true })),
  /** What the vote is entered as; the check holds it against the numbers. */
  outcome: optional(choice('结果', VOTE_OUTCOMES)),
};
type Vote = Draft<typeof fields>;

/** A written opinion lodged before the meeting is a vote, but nobody present. */
const countFaults = ({
  expectedVoters = Infinity,
  presentVoters = Infinity,
  writtenOpinions = 0,
  yes: ayes = 0,
  no = 0,
  abstain = 0,
  candidates = [],
}: Vote): Fault[] => {
  const may = presentVoters + writtenOpinions;
  const cast = ayes + no + abstain;
  return [
    ...faultIf(
      presentVoters !== Infinity && may > expectedVoters,
      'presentVoters',
      `实到和书面意见共 ${may} 人，多于应到 ${expectedVoters} 人`,
    ),
    ...faultIf(cast > may, 'yes', `票数 ${cast} 比可投票的 ${may} 人多`),
    ...candidates.flatMap((candidate, index) =>
      faultIf((candidate.yes ?? 0) > may, `candidates.${index}.yes`, `票数 ${candidate.yes} 比可投票的 ${may} 人多`),
    ),
  ];
};

/** Everything a count needs is there. */
const countOf = (vote: Vote): VoteCount | null => {
  const { matter, expectedVoters, presentVoters, candidates = [], ...rest } = vote;
  if (matter === undefined || expectedVoters === undefined || presentVoters === undefined) return null;
  return {
    ...rest,
    matter,
    expectedVoters,
    presentVoters,
    candidates: candidates.flatMap(({ memberId, yes: ayes }) => (memberId === undefined ? [] : [{ memberId, yes: ayes ?? 0 }])),
  };
};

const electionFaults = ({ candidates = [], seats, outcome }: Vote): Fault[] =>
  outcome === 'notVoted'
    ? []
    : [...faultIf(candidates.length === 0, 'candidates', '还差候选人'), ...faultIf(seats === undefined, 'seats', '还差名额')];

const matterFaults = (vote: Vote): Fault[] => {
  const { matter, outcome, candidates = [] } = vote;
  if (matter === undefined) return [];
  if (matter === 'election') return electionFaults(vote);
  const isDevelopment = isDevelopmentMatter(matter);
  return [
    ...faultIf(isDevelopment && candidates.length > 0, 'candidates', '发展党员要一人一票决，请分开记'),
    ...faultIf(
      (isDevelopment || matter === 'discipline') && isBlank(vote.subjectMemberId) && isBlank(vote.caseId),
      'subjectMemberId',
      '还差对象',
    ),
    ...(['yes', 'no', 'abstain'] as const).flatMap((name) =>
      faultIf(outcome !== 'notVoted' && vote[name] === undefined, name, `还差${fields[name].label}`),
    ),
  ];
};

/** Who elects: the general meeting its committee, the committee its secretary, a group its leader (支部工作条例、基层组织选举工作条例). */
const ELECTING = ['generalMeeting', 'committeeMeeting', 'groupMeeting'] as const;

/** What only the whole branch decides is put to the vote where the whole branch is asked to come. */
const meetingFaults = ({ matter, activityId }: Vote, { linked }: CheckContext): Fault[] => {
  const kinds = activityId === undefined ? undefined : linked(activityId)?.kinds;
  if (matter === 'election')
    return faultIf(
      kinds !== undefined && !ELECTING.some((kind) => kinds.includes(kind)),
      'matter',
      '选举要在支部党员大会、支委会（选书记）或党小组会（选组长）上进行',
    );
  const isOfAll = matter !== undefined && (isSecretMatter(matter) || matter === 'discipline');
  return faultIf(
    isOfAll && kinds !== undefined && !kinds.includes('generalMeeting'),
    'matter',
    `${VOTE_MATTERS[matter ?? 'other']}要在支部党员大会上表决，这次会不是党员大会`,
  );
};

/** Whoever may not vote may not be elected either; why is written nowhere. */
const votelessFaults = ({ candidates = [], votedOn }: Vote, { mayVoteOn, isFullOn, nameOf }: CheckContext): Fault[] =>
  votedOn === undefined
    ? []
    : candidates.flatMap(({ memberId }, index) =>
        faultIf(
          memberId !== undefined && isFullOn(memberId, votedOn) && !mayVoteOn(memberId, votedOn),
          `candidates.${index}.memberId`,
          `${nameOf(memberId ?? '')}现在没有被选举权，不能作候选人`,
        ),
      );

const secretFaults = ({ matter, isSecret, outcome, tellerIds = [], candidates = [] }: Vote): Fault[] => [
  ...faultIf(
    matter !== undefined && isSecretMatter(matter) && isSecret === false,
    'isSecret',
    `${VOTE_MATTERS[matter ?? 'other']}应无记名投票`,
  ),
  ...faultIf(isSecret === true && outcome !== 'notVoted' && tellerIds.length < 2, 'tellerIds', '计票人、监票人要两名以上'),
  ...faultIf(
    candidates.some(({ memberId }) => memberId !== undefined && tellerIds.includes(memberId)),
    'tellerIds',
    '候选人不能计票',
  ),
];

/** Paper ballots add up: no more came back than were given out, and each valid one is counted once, with the written opinions. */
const ballotFaults = (vote: Vote): Fault[] => {
  const { matter, presentVoters, ballotsOut, ballotsIn, ballotsInvalid = 0, writtenOpinions = 0, candidates = [], seats = 0 } = vote;
  const given =
    ballotsOut === undefined || presentVoters === undefined
      ? []
      : faultIf(ballotsOut > presentVoters, 'ballotsOut', `发出 ${ballotsOut} 张，多于到会的 ${presentVoters} 人`);
  if (ballotsIn === undefined) return given;
  const valid = ballotsIn - ballotsInvalid;
  const cast = (vote.yes ?? 0) + (vote.no ?? 0) + (vote.abstain ?? 0);
  const chosen = candidates.reduce((sum, candidate) => sum + (candidate.yes ?? 0), 0);
  const isElection = matter === 'election';
  return [
    ...given,
    ...faultIf(
      ballotsOut !== undefined && ballotsIn > ballotsOut,
      'ballotsIn',
      `收回 ${ballotsIn} 张，多于发出的 ${ballotsOut ?? 0} 张，这次投票无效，请重新投票`,
    ),
    ...faultIf(valid < 0, 'ballotsInvalid', `废票 ${ballotsInvalid} 张，多于收回的 ${ballotsIn} 张`),
    ...faultIf(
      valid >= 0 && !isElection && cast !== valid + writtenOpinions,
      'yes',
      `赞成、反对、弃权共 ${cast} 票，有效票${writtenOpinions > 0 ? '和书面意见' : ''}是 ${valid + writtenOpinions} 票，请再数一遍`,
    ),
    ...faultIf(
      valid >= 0 && isElection && chosen > valid * seats,
      'candidates',
      `得票共 ${chosen}，${valid} 张有效票每张最多选 ${seats} 名，请再数一遍`,
    ),
    ...(isElection
      ? candidates.flatMap((candidate, index) =>
          faultIf(
            (candidate.yes ?? 0) > Math.max(0, valid),
            `candidates.${index}.yes`,
            `得票 ${candidate.yes ?? 0} 比有效票 ${Math.max(0, valid)} 张多`,
          ),
        )
      : []),
  ];
};

/** What was entered as the result must be what the numbers say: without a quorum nothing passes (支部条例 Art. 11, 细则 Art. 20). */
const outcomeFaults = (vote: Vote, { nameOf, params, today }: CheckContext): Fault[] => {
  const { outcome, yes: ayes, no, abstain, candidates = [] } = vote;
  const count = countOf({ ...vote, isOfExpected: isElectedByExpected(vote.votedOn ?? today, params) });
  if (outcome === undefined || count === null) return [];
  const hasVotes =
    ayes !== undefined || no !== undefined || abstain !== undefined || candidates.some((candidate) => (candidate.yes ?? 0) > 0);
  if (outcome === 'notVoted') return faultIf(hasVotes, 'outcome', '没有表决，就不填票数');
  return faultIf(outcomeOf(count) !== outcome, 'outcome', resultWords(count, nameOf));
};

const noteOf = (vote: Vote, say: Say): string => {
  const count = countOf(vote);
  if (vote.outcome === 'notVoted') return `${VOTE_OUTCOMES.notVoted}·到会 ${vote.presentVoters ?? 0}，应到 ${vote.expectedVoters ?? 0}`;
  if (count === null) return '';
  const { hasQuorum, electedIds } = tallyOf(count);
  const word = hasQuorum ? VOTE_OUTCOMES[outcomeOf(count)] : '到会不够，不成立';
  if (vote.matter === 'election')
    return dotted(
      `候选 ${vote.candidates?.length ?? 0} 人`,
      word,
      electedIds.length === 0 ? '' : `选出${electedIds.map(say.nameOf).join('、')}`,
    );
  return `赞成 ${count.yes ?? 0}·反对 ${count.no ?? 0}·弃权 ${count.abstain ?? 0}·${word}`;
};

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
    ...meetingFaults(content, context),
    ...countFaults(content),
    ...votelessFaults(content, context),
    ...secretFaults(content),
    ...ballotFaults(content),
    ...outcomeFaults(content, context),
    ...(content.exclusions ?? []).flatMap((line, index) =>
      faultIf(
        isBlank(line.superiorConsentOn) || isBlank(line.decidedActivityId),
        `exclusions.${index}.superiorConsentOn`,
        '要有上级同意和支部大会决定',
      ),
    ),
  ],
  warn: ({ votedOn, expectedVoters, exclusions = [] }, { membersOn, mayVoteOn }) => {
    if (votedOn === undefined || expectedVoters === undefined) return [];
    const may = membersOn(votedOn).filter((memberId) => mayVoteOn(memberId, votedOn)).length - exclusions.length;
    return faultIf(may !== expectedVoters, 'expectedVoters', `名册上那天有表决权的是 ${may} 人，请核对`);
  },
  defaults: ({ today, memberId }) => ({ votedOn: today, subjectMemberId: memberId, isSecret: true, writtenOpinions: 0 }),
  line: (content, say) => ({
    title: [content.matter === undefined ? '' : VOTE_MATTERS[content.matter], nameSaid(content.subjectMemberId, say)]
      .filter((word) => word !== '')
      .join('：'),
    note: noteOf(content, say),
  }),
  proves: ['1.2.b'],
});
