import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const entry = (board: Content<'disclosureEntry'>['board'], publishedOn = '2026-01-10', over: Partial<Content<'disclosureEntry'>> = {}) => rec('disclosureEntry', { board, title: '示例', publishedOn, ...over }, { _id: `entry:${board}:${publishedOn}` });
const WRITTEN = [entry('plans'), entry('pledges'), entry('notices', '2026-01-10', { subBoard: 'dues' })];
const divided = rec('dutyDivision', { day: '2026-01-05', lines: ['m:0', 'm:1', 'm:2'].map((memberId) => ({ memberId, duty: '组织' })) }, { _id: 'division' });
const small = world({ fullMembers: 6, committee: 0 });

export const cases: RuleCases = {
  met: { says: 'duties divided, plan, pledge and notice up: all five boards of 2026 are filled', facts: having(world(), divided, ...WRITTEN), asOfOn: '2026-03-01', outcome: 'met', share: '1/1', evidenceIds: ['division', 'entry:plans:2026-01-10', 'entry:pledges:2026-01-10', 'entry:notices:2026-01-10'] },
  notMet: { says: 'a branch with a committee that has published nothing has its overview only', facts: world(), asOfOn: '2026-03-01', outcome: 'notMet', share: '1/5', evidenceIds: [] },
  notApplicable: { says: 'on the day after it was dissolved a branch has no board', facts: world({ dissolvedOn: '2026-06-30' }), asOfOn: '2026-07-01', outcome: 'notApplicable', because: 'afterDissolution' },
  boundary: [
    { says: 'four of five boards are short by one', facts: having(world(), divided, entry('plans'), entry('pledges')), asOfOn: '2026-03-01', outcome: 'notMet', share: '4/5' },
    { says: 'an entry is up on its last day', facts: having(world(), divided, entry('plans', '2026-01-10', { validUntilOn: '2026-03-01' }), entry('pledges'), entry('notices')), asOfOn: '2026-03-01', outcome: 'met' },
    { says: 'and gone the day after', facts: having(world(), divided, entry('plans', '2026-01-10', { validUntilOn: '2026-03-01' }), entry('pledges'), entry('notices')), asOfOn: '2026-03-02', outcome: 'notMet', share: '4/5' },
    { says: 'published on the asked day it is up', facts: having(world(), divided, entry('plans', '2026-03-01'), entry('pledges'), entry('notices')), asOfOn: '2026-03-01', outcome: 'met' },
  ],
  beforeFounding: { says: 'on the last day of 2019 a branch founded in 2020 is not asked', facts: world({ foundedOn: '2020-02-01' }), year: '2019', asOfOn: '2019-12-31', outcome: 'notApplicable', because: 'beforeFounding' },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    { says: 'a branch of six without a committee needs a secretary only', facts: having(small, ...WRITTEN), asOfOn: '2026-03-01', outcome: 'met', share: '1/1' },
    { says: 'and without one lacks that board', facts: having({ ...small, posts: [] }, ...WRITTEN), asOfOn: '2026-03-01', outcome: 'notMet', share: '4/5' },
    { says: 'a committee whose duties are not divided lacks that board', facts: having(world(), ...WRITTEN), asOfOn: '2026-03-01', outcome: 'notMet', share: '4/5' },
    { says: 'a draft is not up', facts: having(world(), divided, { ...entry('plans'), state: 'draft' }, entry('pledges'), entry('notices')), asOfOn: '2026-03-01', outcome: 'notMet', share: '4/5' },
    { says: 'what was withdrawn is not up', facts: having(world(), divided, { ...entry('plans'), state: 'withdrawn' }, entry('pledges'), entry('notices')), asOfOn: '2026-03-01', outcome: 'notMet', share: '4/5' },
    { says: 'a pledge of last year without a last day is still up', facts: having(world(), divided, entry('plans'), entry('pledges', '2025-03-01'), entry('notices')), asOfOn: '2026-03-01', outcome: 'met' },
  ],
};
