import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { enterRemedy, ownOf } from '../judge/enter';
import { happenedIn } from '../judge/due';
import { secretaryOn, yearlyMembers } from '../judge/people';
import { judgePersons, withinYear } from '../judge/persons';
import { dayWithin, wouldRecord } from '../remedy-records';

export const secretaryTalkedWithEveryMember = branchRule('3.6.a', {
  statement: 'secretary-talked-with-every-member-in-the-year',
  recordKinds: ['heartTalk'],
  why: 'That the two talked, and when, is all that is asked; what was said belongs to them.',
  cite: [
    standardCite('三(六)党内激励关怀', '党组织书记每年与党员开展谈心谈话每人不少于1次'),
    branchRegulationCite('第十九条', '党支部委员之间、党支部委员和党员之间、党员和党员之间，每年谈心谈话一般不少于1次。'),
  ],
  check: (facts, gathered, at) => {
    const secretary = secretaryOn(facts, at.onDay);
    // Who talked must have been secretary on the day.
    const talks = ownOf(facts, gathered.records('heartTalk')).filter(({ content }) => content.talkerId === secretaryOn(facts, content.day));
    return judgePersons(
      {
        people: yearlyMembers(facts, at)
          .map((member) => member._id)
          .filter((memberId) => memberId !== secretary),
        nobody: 'noMembers',
        days: () => withinYear(at),
        done: (memberId) =>
          happenedIn(
            talks.filter(({ content }) => content.withId === memberId),
            at.year,
          ),
        remedy: (memberId) => {
          const day = dayWithin(at.year, at.asOfOn);
          const talkerId = secretaryOn(facts, day);
          // Without a secretary there is nobody to talk.
          if (talkerId === undefined) return null;
          const would = wouldRecord({
            type: 'heartTalk',
            orgId: facts.branch._id,
            day,
            key: memberId,
            content: { talkerId, withId: memberId, day, talkKind: 'daily' },
          });
          return enterRemedy({ would, by: 'secretary' });
        },
      },
      facts,
      at,
    );
  },
});
