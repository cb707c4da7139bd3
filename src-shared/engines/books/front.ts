import { committeeIdsOn, membersOn, postsOn, thereOn } from '../../roster/branch';
import { membershipOn, standingOn } from '../../roster/on-day';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import { POST_KINDS } from '../../records/post';
import { ACTIVITY_KIND_WORDS, BRANCH_KIND_WORDS, MEMBER_KIND_WORDS, SEX_WORDS } from '../../records/vocabulary/shared-words';
import { BOOK_WORDS } from '../../text/book-words';
import { POST_WORDS } from '../../text/post-words';
import { dayWord, periodWord, wholeDayWord } from '../../kernel/time-words';
import type { Block } from './block';
import { keptOf, nameOf, rosterDayOf, type BookFacts } from './facts';

const words = BOOK_WORDS.branch;

const postRows = (facts: BookFacts, on: Day): string[][] => {
  const division = keptOf(facts, 'dutyDivision')
    .filter((record) => record.day <= on)
    .slice(-1)[0];
  const dutyOf = (memberId: string): string =>
    (division?.content.lines ?? [])
      .filter((line) => line.memberId === memberId)
      .map((line) => line.duty)
      .join('；');
  const held = postsOn(facts.posts, facts.branch._id, on);
  return POST_KINDS.flatMap((kind) => held.filter((post) => post.postKind === kind)).map((post) => [
    POST_WORDS[post.postKind],
    nameOf(facts, post.memberId),
    BOOK_WORDS.since(dayWord(post.fromOn, facts.madeOn)),
    dutyOf(post.memberId),
  ]);
};

const groupRows = (facts: BookFacts, members: readonly Member[], on: Day): string[][] =>
  thereOn(facts.groups, on).map((group) => [
    group.name,
    postsOn(facts.posts, group._id, on)
      .filter((post) => post.postKind === 'groupLeader')
      .map((post) => nameOf(facts, post.memberId))
      .join('、'),
    members
      .filter((member) => membershipOn(member, on)?.groupId === group._id)
      .map((member) => member.name)
      .join('、'),
  ]);

const termWords = (facts: BookFacts, on: Day): string => {
  const term = facts.terms
    .filter((entry) => entry.orgId === facts.branch._id && entry.fromOn <= on)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .slice(-1)[0];
  const hasCommittee = committeeIdsOn(facts, facts.branch._id, on).length > 0;
  return term === undefined || !hasCommittee
    ? BOOK_WORDS.none
    : BOOK_WORDS.term(wholeDayWord(term.fromOn), wholeDayWord(term.extendedUntilOn ?? term.termEndOn));
};

const branchBlocks = (facts: BookFacts, members: readonly Member[], on: Day): Block[] => {
  const probationary = members.filter((member) => standingOn(member, on) === 'probationary').length;
  const groups = groupRows(facts, members, on);
  return [
    { is: 'chapter', words: BOOK_WORDS.chapters.branch },
    {
      is: 'facts',
      lines: [
        [[words.name, facts.branch.name]],
        [
          [words.kind, facts.branch.branchKind === undefined ? '' : BRANCH_KIND_WORDS[facts.branch.branchKind]],
          [words.foundedOn, wholeDayWord(facts.branch.foundedOn)],
        ],
        [[words.superiors, facts.superiors.map((org) => org.name).join('、')]],
        [
          [words.heads, BOOK_WORDS.headCount(members.length, probationary)],
          [words.terms, termWords(facts, on)],
        ],
      ],
    },
    { is: 'heading', words: words.committee },
    { is: 'table', head: BOOK_WORDS.committeeHead, rows: postRows(facts, on), widths: [18, 14, 20, 48] },
    ...(groups.length === 0
      ? []
      : [
          { is: 'heading', words: words.groups } as const,
          { is: 'table', head: BOOK_WORDS.groupHead, rows: groups, widths: [22, 14, 64] } as const,
        ]),
  ];
};

const rosterBlocks = (facts: BookFacts, members: readonly Member[], on: Day): Block[] => [
  { is: 'chapter', words: BOOK_WORDS.chapters.roster },
  {
    is: 'table',
    head: BOOK_WORDS.rosterHead,
    rows: members.map((member, index) => [
      String(index + 1),
      member.name,
      member.sex === undefined ? '' : SEX_WORDS[member.sex],
      member.birthMonth ?? '',
      member.admittedOn,
      member.fullMemberOn ?? '',
      MEMBER_KIND_WORDS[member.memberKind],
    ]),
    widths: [8, 14, 8, 16, 18, 18, 18],
  },
  { is: 'text', words: BOOK_WORDS.asOf(wholeDayWord(on)), isSmall: true },
];

const planBlocks = (facts: BookFacts): Block[] => {
  const plan = keptOf(facts, 'annualPlan')
    .filter((record) => record.content.year === facts.year)
    .slice(-1)[0];
  const chapter = { is: 'chapter', words: BOOK_WORDS.chapters.plan } as const;
  if (plan === undefined) return [chapter, { is: 'text', words: BOOK_WORDS.noPlan }];
  const items = [...(plan.content.items ?? [])].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return [
    chapter,
    ...(items.length === 0
      ? []
      : [
          {
            is: 'table',
            head: BOOK_WORDS.planHead,
            rows: items.map((item) => [
              periodWord(item.month, `${facts.year}-01-01`),
              ACTIVITY_KIND_WORDS[item.activityKind],
              item.topic,
              nameOf(facts, item.leadId),
            ]),
            widths: [12, 22, 50, 16],
          } as const,
        ]),
    ...((plan.content.workText ?? '') === ''
      ? []
      : [{ is: 'heading', words: BOOK_WORDS.planText } as const, { is: 'text', words: plan.content.workText ?? '' } as const]),
  ];
};

/** Who the branch is, who belongs to it and what it meant to do: the pages before the meetings. */
export const frontBlocks = (facts: BookFacts): Block[] => {
  const on = rosterDayOf(facts);
  const members = membersOn(facts.members, facts.branch._id, on);
  return [
    {
      is: 'cover',
      title: BOOK_WORDS.recordBook,
      year: BOOK_WORDS.yearTitle(facts.year),
      branchName: facts.branch.name,
      superior: facts.superiors.map((org) => org.name).join('　'),
      note: BOOK_WORDS.cover(wholeDayWord(facts.madeOn)),
    },
    ...branchBlocks(facts, members, on),
    ...rosterBlocks(facts, members, on),
    ...planBlocks(facts),
  ];
};
