import { hasWork, phoneMenu, wideMenu } from '@/app/menu';
import type { Place } from '@/app/session';

const placeWith = (change: Partial<Place>): Place =>
  ({ orgId: 'b1', kind: 'branch', name: '', shortName: '', posts: [], rights: ['readBranch'], isMember: true, ...change }) as Place;

const phone = (place: Place): string[][] => phoneMenu(place).map(({ entries }) => entries.map(({ id }) => id));
const wide = (place: Place): string[] => wideMenu(place).map(({ page }) => page);

describe('the menu', () => {
  it('gives a secretary the weekly, the yearly and the seldom on the phone, and four of them beside a wide page', () => {
    const secretary = placeWith({ rights: ['readBranch', 'plan', 'record', 'confirm', 'oversee'] });
    expect(phone(secretary)).toEqual([
      ['go-register', 'go-dues', 'go-review', 'go-care', 'go-members'],
      ['go-appraisal', 'go-life', 'go-outlook'],
      ['go-development', 'go-cases', 'go-flow'],
    ]);
    expect(wide(secretary)).toEqual(['registerOverview', 'rosterMembers', 'pointsReview', 'rosterOutlook']);
    expect(wideMenu(secretary)[0]).toMatchObject({ word: '支部工作', parameters: { orgId: 'b1' } });
  });

  it('leaves out what takes a right that a member has not; the organisation member keeps the dues', () => {
    expect(phone(placeWith({}))).toEqual([['go-register', 'go-care', 'go-members'], ['go-appraisal', 'go-life'], ['go-flow']]);
    expect(phone(placeWith({ posts: ['organizationMember'] }))[0]).toContain('go-dues');
    expect(wide(placeWith({}))).toEqual(['registerOverview', 'rosterMembers']);
  });

  it('gives a committee its own list, and the standard and the import only to whoever administers, the standard on a wide page', () => {
    const overseer = placeWith({ kind: 'partyCommittee', rights: ['oversee'] });
    const administrator = placeWith({ kind: 'partyCommittee', rights: ['oversee', 'administer'] });
    expect(phone(overseer)).toEqual([['go-register', 'go-development', 'go-points-college', 'go-college', 'go-outlook']]);
    expect(wide(overseer)).toEqual(['registerOverview', 'rosterCollege', 'rosterOutlook', 'developmentCollege']);
    expect(phone(administrator)).toEqual([['go-register', 'go-development', 'go-points-college', 'go-college', 'go-outlook', 'go-import']]);
    expect(wide(administrator)).toEqual([
      'registerOverview',
      'rosterCollege',
      'rosterOutlook',
      'standard',
      'rosterImport',
      'developmentCollege',
    ]);
  });

  it('has no door for whoever may see nothing of the place', () => {
    const stranger = placeWith({ kind: 'generalBranch', rights: ['readBranch'] });
    expect(hasWork(stranger)).toBe(false);
    expect([...phone(stranger), ...wide(stranger)]).toEqual([]);
  });
});
