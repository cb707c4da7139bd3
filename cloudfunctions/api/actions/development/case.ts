import type { DevelopmentCasePage } from '../../../../src-shared/contract/development';
import { nextStepOf, stepsAhead, stepsDone, type FlowCase } from '../../../../src-shared/facts/development/next-step';
import {
  COMMITTEE_STEPS,
  fieldsOfStep,
  LASTING_STEPS,
  stageAfter,
  stepsOf,
} from '../../../../src-shared/records/vocabulary/development-steps';
import { CASE_ENDS } from '../../../../src-shared/records/kinds/development-case';
import { isEditable, mayWrite } from '../../../../src-shared/rights/moves';
import { demandCase, entersStep, flowOf, readingOf } from '../../../shared/development/load';
import { recordsOf } from '../../../shared/register/reading/find';
import { lineOf, type Listed } from '../../../shared/register/reading/lines';
import { seenOf, type Found } from '../../../shared/register/reading/load';
import { namesOf, saying } from '../../../shared/register/reading/names';
import type { Asking, QueryHandler } from '../../../shared/pipeline/context';

const STRUCK: readonly string[] = ['voided', 'withdrawn'];

/** Votes and notices that name the case, or that a row of it names, newest first. */
const linkedTo = async (asking: Asking, { record }: Found, flow: FlowCase): Promise<{ listed: Listed; step?: number }[]> => {
  const steps = new Map(
    (flow.steps ?? []).flatMap(({ step, voteId, noticeId }) =>
      [voteId, noticeId].flatMap((id) => (id === undefined ? [] : [[id, Number(step)]])),
    ),
  );
  const found = await recordsOf(asking, { orgId: record.orgId, types: ['vote', 'publicNotice'] });
  return found.flatMap((listed) => {
    const { _id, content, state } = listed.record;
    const step = steps.get(_id);
    if (step !== undefined) return [{ listed, step }];
    return (content.caseId === record._id || content.subjectId === record._id) && !STRUCK.includes(state) ? [{ listed }] : [];
  });
};

const nextView = (found: Found, flow: FlowCase, at: Parameters<typeof nextStepOf>[1]): DevelopmentCasePage['next'] => {
  const next = isEditable(found) ? nextStepOf(flow, at) : null;
  if (next === null) return null;
  const { asked, more } = fieldsOfStep(next.step);
  const moreFields = [...asked, ...more].filter((name) => !next.fields.includes(name));
  return { ...next, fields: [...next.fields], moreFields, mayTake: mayWrite(found) && entersStep(found, next.step) };
};

/** The last step, where the caller may take it back. */
const takesBack = (found: Found, last: number): number | null => {
  const isTheirs = found.stand.actsFromCommittee || !COMMITTEE_STEPS.includes(last);
  return last > 0 && !LASTING_STEPS.includes(last) && isTheirs && mayWrite(found) && isEditable(found) ? last : null;
};

/** One person's way: what comes next and until when, what is done, what lies ahead. */
export const readCase: QueryHandler<'development.case'> = async (context, { recordId }) => {
  const found = await demandCase(context, recordId);
  const flow = flowOf(seenOf(found).content);
  const content = found.content as { name?: string; unit?: string; trainingContactIds?: string[]; sponsorIds?: string[]; endKind?: string };
  const { trainingContactIds = [], sponsorIds = [] } = content;
  const [reading, linked, names] = await Promise.all([
    readingOf(context),
    linkedTo(context, found, flow),
    namesOf(context, { people: [...trainingContactIds, ...sponsorIds], orgs: [] }),
  ]);
  const nameOf = (memberId: string): string => names.people.get(memberId) ?? '';
  const steps = stepsOf(flow.steps ?? []);
  const next = nextView(found, flow, { today: context.today, params: reading.params });
  const appliedOn = steps.dayOf(1);
  const notes = new Map((flow.steps ?? []).map(({ step, note }) => [Number(step), note]));
  const lines = await saying(context, (say) => ({ own: lineOf(found, say), linked: linked.map(({ listed }) => lineOf(listed, say)) }));
  return {
    recordId,
    rev: found.record.rev,
    orgId: found.org._id,
    orgName: found.org.name,
    today: context.today,
    line: lines.own,
    name: content.name ?? '',
    unit: content.unit ?? '',
    stage: stageAfter(steps.last),
    last: steps.last,
    contactNames: trainingContactIds.map(nameOf),
    sponsorNames: sponsorIds.map(nameOf),
    ...(appliedOn === undefined ? {} : { appliedOn }),
    ...(content.endKind === undefined ? {} : { endWords: CASE_ENDS[content.endKind as keyof typeof CASE_ENDS] }),
    next,
    done: stepsDone(flow, reading).map(({ doneOn, ...step }) => {
      const note = notes.get(step.step);
      return { ...step, ...(doneOn === undefined ? {} : { doneOn }), ...(note === undefined ? {} : { note }) };
    }),
    ahead: isEditable(found) ? stepsAhead(flow, reading.params) : [],
    linked: lines.linked.map((line, at) => {
      const step = linked[at]?.step;
      return { line, ...(step === undefined ? {} : { step }) };
    }),
    takesBack: takesBack(found, steps.last),
    content: Object.fromEntries(
      next === null ? [] : [...next.fields, ...next.moreFields].map((name) => [name, flow[name as keyof FlowCase]]),
    ),
    mayEdit: isEditable(found) && mayWrite(found),
  };
};
