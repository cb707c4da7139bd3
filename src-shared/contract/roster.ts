import { at, count, day, id, rev, text } from '../kernel/fields';
import { importJob, storedFault, type ImportJob } from '../records/jobs';
import { z } from '../kernel/schema';
import { memberKind, statusByHand, statusKind } from '../records/member';
import { branchKind, orgKind } from '../records/org';
import { postKind } from '../records/post';
import { action } from './action';

export const uploadedFile = z.string().check(z.minLength(1), z.maxLength(300));

/** Why a file is not taken as a workbook at all, before any of its cells is looked at. */
export const FILE_REFUSALS = [
  'roster.fileUnreadable',
  'roster.fileLocked',
  'roster.fileOther',
  'roster.fileTooFar',
  'roster.fileEmptyRows',
  'roster.fileTooLarge',
] as const;
export type FileCode = (typeof FILE_REFUSALS)[number];

export type { ImportJob };

export const rosterMember = z.strictObject({
  memberId: id,
  name: z.string(),
  groupId: z.optional(id),
  standing: z.enum(['none', 'probationary', 'full', 'suspended', 'ended']),
  posts: z.array(postKind),
  isMobile: z.boolean(),
  /** Only for officers of the branch. */
  memberNo: z.optional(z.string()),
  memberKind: z.optional(memberKind),
  /** Those that hold today. */
  statuses: z.optional(z.array(z.strictObject({ statusId: id, kind: statusKind, fromOn: day, hostOrganization: z.optional(z.string()) }))),
  admittedOn: z.optional(day),
  rev: z.optional(rev),
});
export type RosterMember = z.infer<typeof rosterMember>;

export const orgLine = z.strictObject({
  orgId: id,
  name: z.string(),
  shortName: z.string(),
  kind: orgKind,
  parentId: z.nullable(id),
  branchKind: z.optional(branchKind),
  code: z.string(),
  secretaryName: z.string(),
  memberCount: count,
});
export type OrgLine = z.infer<typeof orgLine>;

/** From when on the college counts, and since when that is said; without a day its branches count from their founding. */
const countsFrom = z.strictObject({ countsFromOn: z.optional(day), saidOn: z.optional(day), rev });

export const rosterActions = {
  'roster.branch': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      name: z.string(),
      foundedOn: day,
      /** The last day of a branch that has been dissolved; the list is that of this day. */
      lastOn: z.optional(day),
      groups: z.array(z.strictObject({ groupId: id, name: z.string() })),
      /** Roster order. */
      members: z.array(rosterMember),
      mayIssueCodes: z.boolean(),
      mayChange: z.boolean(),
      /** May enter who holds a post, and a new term. */
      mayChangePosts: z.boolean(),
      /** Meetings of the branch in the last year, the newest first: what a decision may rest on. Only for those who may change. */
      meetings: z.array(z.strictObject({ activityId: id, day, title: z.string() })),
    }),
    errors: [],
  }),
  /** 情况: begun, ended, or taken back where it was a mistake. */
  'roster.setStatus': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      memberId: id,
      rev,
      change: z.discriminatedUnion('is', [
        z.strictObject({
          is: z.literal('begin'),
          kind: statusByHand,
          fromOn: day,
          hostOrganization: z.optional(text(40)),
          decidedActivityId: z.optional(id),
        }),
        z.strictObject({ is: z.literal('end'), statusId: id, toOn: day }),
        z.strictObject({ is: z.literal('takeBack'), statusId: id }),
      ]),
    }),
    output: z.strictObject({ memberId: id, rev }),
    errors: ['roster.refused'],
  }),
  /** Another group of the branch from a day on, or none. */
  'roster.setGroup': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, memberId: id, rev, groupId: z.nullable(id), fromOn: day }),
    output: z.strictObject({ memberId: id, rev }),
    errors: ['roster.refused'],
  }),
  /** The tree in the order of the organisation codes. */
  'roster.college': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      /** Those that there are today. */
      orgs: z.array(orgLine),
      /** Branches that have been dissolved, with their last day: their past stays readable. */
      former: z.optional(z.array(z.strictObject({ orgId: id, name: z.string(), lastOn: day }))),
      lastImport: z.nullable(importJob),
      countsFrom: z.optional(countsFrom),
      /** The last night in which everything stored was read through, for whoever administers; a few of the faults. */
      storedCheck: z.optional(
        z.strictObject({ finishedAt: at, checked: count, faultCount: count, faults: z.array(storedFault).check(z.maxLength(20)) }),
      ),
    }),
    errors: [],
  }),
  /** 从…起计: a dated setting of the college; what lies before the day is asked by no rule. `rev` is that of the roster that was seen. */
  'roster.setCountsFrom': action({
    kind: 'command',
    may: { right: 'administer', of: 'orgId' },
    input: z.strictObject({ orgId: id, countsFromOn: day, rev }),
    output: countsFrom,
    errors: ['roster.refused'],
  }),
  /** An empty workbook with the sheets, the headings and one example row each. */
  'roster.template': action({
    kind: 'query',
    may: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  /** Reads an uploaded workbook and checks everything. Nothing of the roster is written. */
  'roster.checkImport': action({
    kind: 'command',
    may: { right: 'administer', of: 'orgId' },
    input: z.strictObject({ orgId: id, fileId: uploadedFile, fileName: z.string().check(z.maxLength(100)) }),
    output: importJob,
    errors: ['upload.notOwn', ...FILE_REFUSALS],
  }),
  /** Stages what a clean check found and switches it on in one write. Repeating it changes nothing. */
  'roster.switchImport': action({
    kind: 'command',
    may: { right: 'administer', of: 'orgId' },
    input: z.strictObject({ orgId: id, jobId: id }),
    output: importJob,
    errors: ['roster.importNotClean', 'roster.rosterChanged', ...FILE_REFUSALS],
  }),
};
