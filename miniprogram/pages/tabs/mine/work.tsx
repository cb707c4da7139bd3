import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import type { Place } from '@/hooks/use-session';
import { openPage } from '@/platform/navigation';
import type { RouteName } from '@/routes';
import type { IconName } from '@/theme/icons';
import { duesText } from '@/text/dues';
import { mineText } from '@/text/mine';
import { overviewText } from '@/text/register';

type Entry = { id: string; icon: IconName; title: string; note?: string | undefined; page: RouteName };
type Group = { word?: string; entries: Entry[] };

const register: Entry = {
  id: 'go-register',
  icon: 'page',
  title: overviewText.open,
  note: overviewText.openNote,
  page: 'registerOverview',
};

/** What is gone to every week on top, what comes once a year below it, then what is seldom asked for. */
const branchGroups = ({ confirms, keepsDues }: { confirms: boolean; keepsDues: boolean }): Group[] => [
  {
    word: mineText.weekly,
    entries: [
      register,
      ...(keepsDues ? [{ id: 'go-dues', icon: 'list', title: duesText.title, note: duesText.menuNote, page: 'duesMonth' } as const] : []),
      ...(confirms
        ? [{ id: 'go-review', icon: 'list', title: mineText.review, note: mineText.reviewNote, page: 'pointsReview' } as const]
        : []),
      {
        id: 'go-members',
        icon: 'people',
        title: mineText.members,
        note: confirms ? mineText.membersNote : undefined,
        page: 'rosterMembers',
      },
    ],
  },
  {
    word: mineText.yearly,
    entries: [
      { id: 'go-appraisal', icon: 'list', title: mineText.appraisal, note: mineText.appraisalNote, page: 'appraisal' },
      { id: 'go-life', icon: 'people', title: mineText.lifeMeeting, note: mineText.lifeMeetingNote, page: 'lifeMeeting' },
    ],
  },
  {
    word: mineText.seldom,
    entries: [
      ...(confirms ? [{ id: 'go-cases', icon: 'info', title: mineText.cases, page: 'memberCases' } as const] : []),
      { id: 'go-flow', icon: 'list', title: mineText.flow, note: mineText.flowNote, page: 'flowCharts' },
    ],
  },
];

const collegeGroups = (administers: boolean): Group[] => [
  {
    entries: [
      register,
      { id: 'go-points-college', icon: 'score', title: mineText.pointsCollege, note: mineText.pointsCollegeNote, page: 'pointsCollege' },
      { id: 'go-college', icon: 'grid', title: mineText.college, note: mineText.collegeNote, page: 'rosterCollege' },
      ...(administers
        ? [{ id: 'go-import', icon: 'upload', title: mineText.import, note: mineText.importNote, page: 'rosterImport' } as const]
        : []),
    ],
  },
];

/** The work of the place a person is at, if they may see any. */
export const Work = ({ place: { orgId, kind, rights, posts } }: { place: Place }) => {
  const isBranch = kind === 'branch';
  if (!rights.includes(isBranch ? 'readBranch' : 'oversee')) return null;
  const groups = isBranch
    ? branchGroups({ confirms: rights.includes('confirm'), keepsDues: rights.includes('confirm') || posts.includes('organizationMember') })
    : collegeGroups(rights.includes('administer'));
  return (
    <View id="work">
      <Section title={isBranch ? mineText.branchWork : mineText.collegeWork} />
      {groups.map(({ word, entries }, at) => (
        <View key={at} className="mine-group">
          {word === undefined ? null : <Text className="note block mine-group-word">{word}</Text>}
          <Card isFlush>
            {entries.map(({ id, icon, title, note, page }) => (
              <Row key={id} id={id} icon={icon} title={title} note={note} onTap={() => openPage(page, { orgId })} />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
};
