import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { dayOfInstant } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { CountsFrom } from '@/features/roster/counts-from';
import { PersonSearch } from '@/features/roster/person-search';
import { FormerBranches } from '@/features/roster/former-branches';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { orgKindWords } from '@/text/places';
import { storedCheckText } from '@/text/stored-check';
import { firstWeekText } from '@/text/first-week';
import { personSearchText } from '@/text/person-search';
import { slipsText } from '@/text/claim-slips';
import { regroupText } from '@/text/roster-regroup';
import { collegeText } from '@/text/roster';
import { treeOf, type TreeLine } from './tree';
import './index.scss';

type College = Out<'roster.college'>;

const noteOf = ({ kind, secretaryName, memberCount }: TreeLine['org']): string =>
  kind === 'branch' ? collegeText.secretary(secretaryName, memberCount) : collegeText.count(memberCount);

/** What the nightly reading of everything that is stored has found; there is nothing to do here but to tell a technician. */
const StoredCheck = ({ check }: { check: NonNullable<College['storedCheck']> }) => (
  <View id="stored-check">
    <Text className="note block college-foot">{storedCheckText.head(dayWord(dayOfInstant(check.finishedAt)), check)}</Text>
    {check.faults.length === 0 ? null : (
      <Card isFlush>
        {check.faults.map((fault, place) => (
          <Row
            key={`${fault.documentId} ${fault.path} ${place}`}
            id={`stored-fault-${place}`}
            title={storedCheckText.fault(fault)}
            note={storedCheckText.where(fault)}
          />
        ))}
      </Card>
    )}
  </View>
);

/** A branch leads to its people; what stands above it to its posts, for who administers. */
const Tree = ({ college, mayAdminister }: { college: College; mayAdminister: boolean }) => {
  const branches = college.orgs.filter((org) => org.kind === 'branch');
  if (college.orgs.length === 0) return <Empty title={collegeText.emptyTitle} next={collegeText.emptyNext} />;
  const members = branches.reduce((sum, org) => sum + org.memberCount, 0);
  return (
    <View>
      <Text className="note block college-head" id="college-head">
        {collegeText.head(branches.length, members)}
      </Text>
      <Card isFlush id="orgs">
        {treeOf(college.orgs).map(({ org, depth }) => (
          <View key={org.orgId} className={`tree tree-${depth}`}>
            <Row
              id={`org-${org.orgId}`}
              title={org.name}
              note={`${orgKindWords[org.kind]}·${noteOf(org)}`}
              isStrong={org.kind !== 'branch'}
              {...(org.kind === 'branch'
                ? { onTap: () => openPage('rosterMembers', { orgId: org.orgId }) }
                : mayAdminister
                  ? { onTap: () => openPage('rosterPosts', { orgId: org.orgId }) }
                  : {})}
            />
          </View>
        ))}
      </Card>
      <FormerBranches former={college.former} onChoose={(formerId) => openPage('rosterMembers', { orgId: formerId })} />
      {college.lastImport ? (
        <Text className="note block college-foot">
          {collegeText.lastImport(college.lastImport.fileName, dayWord(dayOfInstant(college.lastImport.at)))}
        </Text>
      ) : null}
    </View>
  );
};

export default function CollegePage() {
  const { session, place } = useMember();
  const orgId = useParameters('rosterCollege').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.college', { orgId: orgId ?? '' }));
  const mayImport = session?.person?.places.some((entry) => entry.orgId === orgId && entry.rights.includes('administer')) === true;
  const toImport = mayImport ? (
    <View className="college-actions">
      <Button id="go-first-week" onTap={() => openPage('rosterFirstWeek', { orgId })}>
        {firstWeekText.title}
      </Button>
      <Button id="go-slips" icon="print" onTap={() => openPage('claimSlips', { orgId, whole: '1' })}>
        {slipsText.entry}
      </Button>
      <Button id="go-regroup" onTap={() => openPage('rosterRegroup', { orgId })}>
        {regroupText.entry}
      </Button>
      <Button id="go-import" onTap={() => openPage('rosterImport', { orgId })}>
        {collegeText.import}
      </Button>
    </View>
  ) : undefined;
  return (
    <Page title={collegeText.title} wideHead={{ actions: toImport }}>
      <RemoteView remote={remote} skeleton={[1, 6]} wordsOf={wordsOf}>
        {(college) => (
          <View>
            {orgId === undefined || college.orgs.length === 0 ? null : (
              <View className="college-search">
                <PersonSearch
                  id="person"
                  label={personSearchText.label}
                  orgId={orgId}
                  byNumber={mayImport}
                  onChoose={({ branchId, memberId }) => openPage('rosterMembers', { orgId: branchId, memberId })}
                />
              </View>
            )}
            <Tree college={college} mayAdminister={mayImport} />
            {college.countsFrom === undefined || orgId === undefined ? null : (
              <CountsFrom orgId={orgId} counts={college.countsFrom} onSaved={() => void remote.refresh()} />
            )}
            {college.storedCheck ? <StoredCheck check={college.storedCheck} /> : null}
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
