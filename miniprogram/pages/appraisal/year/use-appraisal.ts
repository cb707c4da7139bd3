import { useState } from 'react';
import type { CommandName, In, Out } from '@shared/contract';
import type { AppraisalPage, Appraised } from '@shared/contract/appraisal';
import type { ReplyError } from '@/api/reply';
import { call, send } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useIntent } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { appraisalText } from '@/text/appraisal';

/** What the secretary does next, by the state the appraisal is in; undefined where nothing is to be done. */
export type NextStep = 'begin' | 'plan' | 'waitMeeting' | 'hold' | 'closePoll' | 'grade' | 'publish' | 'feedBack';

export const nextStepOf = (page: AppraisalPage): NextStep | undefined => {
  switch (page.state) {
    case 'none':
      return 'begin';
    case 'preparing':
      if (page.meeting === undefined) return 'plan';
      return page.meeting.state === 'confirmed' ? 'hold' : 'waitMeeting';
    case 'held':
      return page.poll?.state === 'open' ? 'closePoll' : 'grade';
    case 'evaluated':
      return 'publish';
    case 'published':
      return page.people.some((person) => person.feedbackOn === undefined) ? 'feedBack' : undefined;
  }
};

export type OpenSheet =
  | { is: 'person'; person: Appraised }
  | { is: 'self'; memberId: string; name: string; isOwn: boolean; text: string }
  | { is: 'poll' }
  | { is: 'publish' }
  | { is: 'feedBack' };

type Sending = {
  isBusy: boolean;
  error: ReplyError | undefined;
  run: <N extends CommandName>(name: N, input: In<N>, words: string) => Promise<Out<N> | undefined>;
  clearError: () => void;
};

/** One command at a time; after each the page is read again. */
const useSending = (done: () => void): Sending => {
  const command = useIntent(({ name, input }: { name: CommandName; input: unknown }, key) => send(name, input as never, key));
  return {
    isBusy: command.isBusy,
    error: command.error,
    clearError: command.clearError,
    run: async (name, input, words) => {
      const reply = await command.send({ name, input });
      if (!reply?.ok) return undefined;
      showNotice({ words });
      done();
      return reply.data as never;
    },
  };
};

/** Opening the year's appraisal, and entering the meeting at which it was held. */
const meetingSteps = (sending: Sending, page: AppraisalPage | undefined) => {
  const begin = () =>
    sending.run(
      'register.save',
      { orgId: page?.orgId ?? '', type: 'democraticAppraisal', content: { appraisalYear: page?.year ?? '' } },
      appraisalText.begun,
    );
  const hold = () => {
    if (page?.recordId === undefined || page.rev === undefined || page.meeting === undefined) return undefined;
    return sending.run(
      'register.move',
      { recordId: page.recordId, rev: page.rev, verb: 'hold', content: { heldOn: page.meeting.day, activityId: page.meeting.activityId } },
      appraisalText.held,
    );
  };
  return { begin, hold };
};

export const useAppraisal = () => {
  const { place } = useMember();
  const parameters = useParameters('appraisal');
  const orgId = parameters.orgId ?? place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `${orgId}:${parameters.year ?? ''}`, () =>
    call('appraisal.read', { orgId: orgId ?? '', ...(parameters.year === undefined ? {} : { year: parameters.year }) }),
  );
  useReturned(() => void remote.refresh());
  const [sheet, setSheet] = useState<OpenSheet>();
  const close = (): void => {
    setSheet(undefined);
    sending.clearError();
  };
  const sending = useSending(() => {
    setSheet(undefined);
    void remote.refresh();
  });
  const page = remote.content;
  const at = { orgId: page?.orgId ?? '', year: page?.year ?? '' };

  const { begin, hold } = meetingSteps(sending, page);
  const takeNext = (step: NextStep): void => {
    switch (step) {
      case 'begin':
        return void begin();
      case 'plan':
        return openPage('activityPlan', { orgId: at.orgId, kind: 'appraisalMeeting', period: at.year });
      case 'waitMeeting':
        return page?.meeting && openPage('activityDetail', { activityId: page.meeting.activityId });
      case 'hold':
        return void hold();
      case 'closePoll':
        return page?.poll && openPage('poll', { pollId: page.poll.pollId });
      case 'grade':
        return openPage('appraisalGrade', at);
      case 'publish':
        return setSheet({ is: 'publish' });
      case 'feedBack':
        return setSheet({ is: 'feedBack' });
    }
  };
  const untold = (page?.people ?? []).filter((person) => person.feedbackOn === undefined).map((person) => person.memberId);
  return {
    remote,
    sheet,
    open: setSheet,
    close,
    takeNext,
    isBusy: sending.isBusy,
    error: sending.error,
    untold,
    saveSelf: (memberId: string, isOwn: boolean, text: string) =>
      sending.run('appraisal.writeSelf', { ...at, ...(isOwn ? {} : { memberId }), text }, appraisalText.selfSaved),
    openPoll: async (lastOn: string, reason: string): Promise<void> => {
      const opened = await sending.run('poll.open', { ...at, lastOn, ...(reason === '' ? {} : { reason }) }, appraisalText.pollOpened);
      if (opened !== undefined) openPage('poll', { pollId: opened.pollId });
    },
    publish: () => sending.run('appraisal.publish', { ...at, rev: page?.rev ?? 0 }, appraisalText.published),
    feedBack: () =>
      sending.run('appraisal.feedBack', { ...at, on: page?.today ?? '', memberIds: untold }, appraisalText.fedBack(untold.length)),
  };
};
export type AppraisalState = ReturnType<typeof useAppraisal>;
