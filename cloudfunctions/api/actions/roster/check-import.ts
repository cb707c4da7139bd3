import type { FileCode } from '../../../../src-shared/contract/roster';
import { createHash } from 'node:crypto';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { causesOf } from '../../../../src-shared/engines/roster-import/causes';
import { planImport, type ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Member } from '../../../../src-shared/records/member';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { allEntries, memberIdOf, visibleContents } from '../../../shared/roster/import/existing';
import type { RosterImport } from '../../../../src-shared/records/jobs';
import { LISTED_MAX, reportOf } from '../../../shared/roster/import/job';
import { takeUpload } from '../../../shared/files/take-upload';
import { readWorkbook } from '../../../shared/roster/import/read-workbook';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import type { Refusing } from '../../../shared/pipeline/refusal';

type Missing = Required<Pick<RosterImport['report'], 'missing' | 'missingCount' | 'missingOrgs' | 'missingPosts'>>;

const missingOf = ({ missing }: ImportPlan, existing: readonly RosterContent[], today: string): Missing => {
  const names = new Map(
    existing.flatMap((content) => (content.type === 'org' || content.type === 'member' ? [[content._id, content.name]] : [])),
  );
  const nameOf = (id: string | undefined): string => names.get(id ?? '') ?? '';
  const members = existing.filter((content): content is Member => content.type === 'member');
  return {
    missing: missing.members.slice(0, LISTED_MAX).map((member) => ({
      memberId: member._id,
      name: member.name,
      memberNo: member.memberNo,
      branchName: nameOf(membershipOn(member, today)?.branchId),
    })),
    missingCount: missing.members.length,
    missingOrgs: missing.orgs.slice(0, LISTED_MAX).map((org) => ({
      orgId: org._id,
      name: org.name,
      kind: org.kind,
      memberCount: members.filter((member) => {
        const place = membershipOn(member, today);
        return place?.branchId === org._id || place?.groupId === org._id;
      }).length,
    })),
    missingPosts: missing.posts.slice(0, LISTED_MAX).map((post) => ({
      postId: post._id,
      name: nameOf(post.memberId),
      orgName: nameOf(post.orgId),
      postKind: post.postKind,
      fromOn: post.fromOn,
    })),
  };
};

/** What is wrong, cell by cell and by what it comes from. */
const faultsOf = ({ faults }: ImportPlan): Pick<RosterImport['report'], 'faults' | 'faultCount' | 'causes' | 'causeCount'> => {
  const causes = causesOf(faults);
  return {
    faults: faults.slice(0, LISTED_MAX).map(({ cause: _, ...fault }) => fault),
    faultCount: faults.length,
    causes: causes.slice(0, LISTED_MAX).map((cause) => ({ ...cause, rows: cause.rows.slice(0, LISTED_MAX) })),
    causeCount: causes.length,
  };
};

const jobIdOf = (context: BoundContext): string => keyedId('job', [context.who.memberId, 'roster.checkImport', context.key]);

const jobOf = (
  context: BoundContext,
  input: { orgId: string; fileId: string; fileName: string },
  found: { plan: ImportPlan; rows: number; bytes: Uint8Array; existing: readonly RosterContent[] },
): RosterImport => {
  const { plan } = found;
  const jobId = jobIdOf(context);
  const state = plan.faults.length === 0 ? 'clean' : 'refused';
  return {
    _id: jobId,
    type: 'rosterImport',
    state,
    orgId: input.orgId,
    fileId: input.fileId,
    fileDigest: createHash('sha256').update(found.bytes).digest('hex'),
    generation: context.roster.pointer.generation,
    edits: context.roster.pointer.edits,
    rev: 0,
    report: {
      jobId,
      fileName: input.fileName,
      state,
      rows: found.rows,
      ...faultsOf(plan),
      counts: plan.counts,
      added: plan.added,
      updated: plan.updated,
      unchanged: plan.unchanged,
      changes: plan.lines.slice(0, LISTED_MAX),
      changeCount: plan.lines.length,
      ...missingOf(plan, found.existing, context.today),
      at: context.nowAt,
    },
  };
};

type Workbook = ReturnType<typeof readWorkbook>;

const look = (refusing: Refusing<FileCode>, bytes: Uint8Array | null): { bytes: Uint8Array; workbook: Workbook; extension: string } => {
  if (bytes === null) throw refusing.refuse('roster.fileUnreadable');
  return { bytes, workbook: readWorkbook(refusing, bytes), extension: 'xlsx' };
};

/** Everything is looked at before anything is written; only what the check found is kept. */
export const checkImport: CommandHandler<'roster.checkImport'> = async (context, input) => {
  const { bytes, workbook, fileId, afterwards } = await takeUpload(context, {
    fileId: input.fileId,
    documentId: jobIdOf(context),
    look: (sent) => look(context, sent),
  });
  const { digestKey } = context.ports.secrets;
  const existing = visibleContents(await allEntries(context.ports), context.roster.pointer.generation);
  const plan = planImport(workbook, {
    today: context.today,
    at: context.nowAt,
    idOf: (memberNo) => memberIdOf(digestKey, memberNo),
    existing,
  });
  const rows = workbook.orgs.length + workbook.members.length + workbook.posts.length;
  const job = jobOf(context, { ...input, fileId }, { plan, rows, bytes, existing });
  return {
    reply: reportOf(job),
    writes: [{ kind: 'insert', collection: COLLECTIONS.jobs, document: job }],
    afterwards,
    subject: { id: job._id, orgId: input.orgId },
  };
};
