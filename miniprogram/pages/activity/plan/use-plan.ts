import { useState } from 'react';
import type { Out } from '@shared/contract';
import { PLAN_TOPICS } from '@shared/contract/activity';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/records/activity';
import { call } from '@/api/call';
import type { Reply } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { useRemote } from '@/hooks/use-remote';
import { useSession } from '@/hooks/use-session';
import { goBack, replacePage, useParameters } from '@/platform/navigation';
import type { ParametersIn } from '@/routes';
import { codedFaults } from '@/text/faults';
import { planFieldWords, planText } from '@/text/activity';
import { errorsOf, formOf, inputOf, planOf, type PlanErrors } from './plan-form';

export type Prefill = Out<'activity.prefill'> & { orgId: string; change?: { activityId: string; rev: number } };

const kindOf = (word: string | undefined): ActivityKind | undefined => ACTIVITY_KINDS.find((kind) => kind === word);

/** For a new activity one call; for a planned one its page gives the form and the prefill gives people and places. */
const loadPlan = async (orgId: string, parameters: ParametersIn<'activityPlan'>): Promise<Reply<Prefill>> => {
  const { activityId, kind, period, groupId, topic, copyOf } = parameters;
  const page = activityId === undefined ? undefined : await call('activity.read', { activityId });
  if (page && !page.ok) return page;
  const known = kindOf(kind);
  const asked = PLAN_TOPICS.find((word) => word === topic);
  const place = page?.data.orgId ?? orgId;
  const prefill = await call('activity.prefill', {
    orgId: place,
    ...(known === undefined ? {} : { kind: known }),
    ...(period === undefined ? {} : { period }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(asked === undefined ? {} : { topic: asked }),
    ...(copyOf === undefined ? {} : { copyOf }),
  });
  if (!prefill.ok) return prefill;
  if (!page) return { ok: true, data: { ...prefill.data, orgId: place } };
  const topics = PLAN_TOPICS.filter((topic) => page.data.topics.includes(topic));
  return {
    ok: true,
    data: {
      ...prefill.data,
      plan: planOf(page.data, topics),
      orgId: place,
      change: { activityId: page.data.activityId, rev: page.data.rev },
    },
  };
};

export const usePrefill = () => {
  const parameters = useParameters('activityPlan');
  const { place } = useSession();
  const orgId = parameters.orgId ?? place?.orgId;
  const { activityId, kind, period, groupId, topic, copyOf } = parameters;
  const remote = useRemote(orgId === undefined ? undefined : [orgId, activityId, kind, period, groupId, topic, copyOf].join(' '), () =>
    loadPlan(orgId ?? '', parameters),
  );
  return { remote, isCopy: copyOf !== undefined };
};

const draftKey = ({ orgId, change, plan }: Prefill): string =>
  change ? `${change.activityId}:${change.rev}` : `${orgId}:${plan.kinds.join('+')}:${plan.plannedStartAt.slice(0, 10)}`;

/** The form itself: its draft, what is wrong with it, and sending it. */
export const usePlanForm = (prefill: Prefill) => {
  const draft = useDraft(['plan', draftKey(prefill)], formOf(prefill.plan));
  const [shown, setShown] = useState<PlanErrors>({});
  const plan = useCommand('activity.plan');
  const change = useCommand('activity.change');
  const error = plan.error ?? change.error;

  const publish = async (): Promise<void> => {
    const errors = errorsOf(draft.value);
    setShown(errors);
    if (Object.keys(errors).length > 0) return;
    const input = inputOf(draft.value);
    const reply = prefill.change ? await change.send({ ...prefill.change, ...input }) : await plan.send({ orgId: prefill.orgId, ...input });
    if (!reply) return;
    if (!reply.ok) {
      const fields = codedFaults(reply.error).map((fault) => [fault.path.split('.')[0] ?? fault.path, planFieldWords(fault)] as const);
      setShown(Object.fromEntries(fields));
      return;
    }
    draft.clear();
    showNotice({ words: prefill.change ? planText.saved : planText.published });
    if (prefill.change) goBack();
    else replacePage('activityDetail', { activityId: reply.data.activityId });
  };

  return {
    form: draft.value,
    change: draft.change,
    savedAt: draft.savedAt,
    errors: shown,
    error,
    isBusy: plan.isBusy || change.isBusy,
    publish,
  };
};
export type PlanState = ReturnType<typeof usePlanForm>;
