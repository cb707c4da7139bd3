import type { SideBarContent, SideEntry } from '@/app/side-bar-store';
import { mineText } from '@/text/mine';
import { placeText } from '@/text/places';
import { workTitle } from '@/text/register';
import { standardText } from '@/text/standard';
import type { Place, Session } from './session';

/** What the person's posts add to the side bar of the wide layout. */
const entriesOf = ({ orgId, kind, rights }: Place): SideEntry[] => {
  const parameters = { orgId };
  const books: SideEntry = { page: 'registerOverview', word: workTitle[kind], icon: 'page', parameters };
  const branch: SideEntry[] = [
    books,
    { page: 'rosterMembers', word: mineText.members, icon: 'people', parameters },
    ...(rights.includes('confirm') ? [{ page: 'pointsReview', word: mineText.review, icon: 'list', parameters } as const] : []),
  ];
  const above: SideEntry[] = [
    ...(rights.includes('oversee') ? [books] : []),
    ...(rights.includes('oversee') ? [{ page: 'rosterCollege', word: mineText.college, icon: 'people', parameters } as const] : []),
    ...(rights.includes('administer') ? [{ page: 'standard', word: standardText.title, icon: 'bars' } as const] : []),
    ...(rights.includes('administer') ? [{ page: 'rosterImport', word: mineText.import, icon: 'upload', parameters } as const] : []),
  ];
  if (kind !== 'branch') return above;
  return rights.includes('readBranch') ? branch : [];
};

export const sideBarOf = (session: Session, place: Place | undefined): SideBarContent => ({
  college: session.collegeName,
  person: session.person?.name ?? '',
  post: place === undefined ? '' : `${place.shortName}·${placeText.plain(place.posts, place.kind)}`,
  entries: place === undefined ? [] : entriesOf(place),
});
