import { branchRegulationCite, defaultCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeAppraised, meetingsHeld } from '../judge/appraised';

export const lifeMeetingHeld = branchRule('2.2.a', {
  statement: 'organizational-life-meeting-held-for-the-year',
  recordKinds: [],
  why: 'The meeting at which members tell each other what is not good. It names the year it speaks of, since it is often held in the first months of the next.',
  cite: [
    standardCite('二(二)组织生活会', '党支部每年至少召开1次党员组织生活会'),
    branchRegulationCite('第十七条', '党支部每年至少召开1次组织生活会，一般安排在第四季度'),
    memberRegulationCite('第十七条', '党支部每年至少召开1次组织生活会，也可以根据工作需要随时召开'),
    defaultCite('评议窗口'),
  ],
  check: (facts, gathered, at) =>
    judgeAppraised({ kind: 'organizationalLifeMeeting', done: meetingsHeld('organizationalLifeMeeting', facts, { gathered, at }) }, facts, {
      gathered,
      at,
    }),
});
