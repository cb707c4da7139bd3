import { Text, View } from '@tarojs/components';
import { wholeDayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { TextField } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { useMember } from '@/hooks/use-session';
import { wordsOf } from '@/text/errors';
import { slipsText } from '@/text/claim-slips';
import { memberNote, membersText } from '@/text/roster';
import { openPage } from '@/platform/navigation';
import { overviewText } from '@/text/register';
import { leaveText } from '@/text/roster-leave';
import { groupsText } from '@/text/roster-groups';
import { postsText } from '@/text/roster-posts';
import { Incoming } from './incoming';
import { MemberSheet } from './member-sheet';
import { everybody, shownMembers, ungrouped, useMembers, type Branch, type Members } from './use-members';
import './index.scss';

const groupOptions = ({ groups, members }: Branch) => [
  { value: everybody, word: membersText.everybody },
  ...groups.map(({ groupId, name }) => ({ value: groupId, word: name })),
  ...(members.some((member) => member.groupId === undefined) ? [{ value: ungrouped, word: membersText.noGroup }] : []),
];

/** Whoever looks in from above comes from the list of the branches: the books of this one are behind it. */
const ToBooks = ({ orgId }: { orgId: string }) => {
  const { place } = useMember();
  return place === undefined || place.orgId === orgId ? null : (
    <View className="roster-posts">
      <Card isFlush>
        <Row
          id="go-books"
          icon="page"
          title={overviewText.open}
          note={overviewText.exportNote}
          onTap={() => openPage('registerOverview', { orgId })}
        />
      </Card>
    </View>
  );
};

/** Where what is not one person's is entered: posts, and who leaves. */
const Doors = ({ branch: { orgId, mayChange, mayChangePosts, mayIssueCodes } }: { branch: Branch }) =>
  mayChange || mayChangePosts || mayIssueCodes ? (
    <View className="roster-posts">
      <Card isFlush>
        {mayChange ? (
          <Row
            id="go-groups"
            icon="people"
            title={groupsText.entry}
            note={groupsText.entryNote}
            onTap={() => openPage('rosterGroups', { orgId })}
          />
        ) : null}
        {mayChangePosts ? (
          <Row
            id="go-posts"
            icon="people"
            title={postsText.entry}
            note={postsText.entryNote}
            onTap={() => openPage('rosterPosts', { orgId })}
          />
        ) : null}
        <Row
          id="go-leave"
          icon="share"
          title={leaveText.entryMany}
          note={leaveText.entryManyNote}
          onTap={() => openPage('rosterLeave', { orgId })}
        />
        <Row id="go-left" icon="list" title={leaveText.leftTitle} onTap={() => openPage('rosterLeft', { orgId })} />
        {mayIssueCodes ? (
          <Row
            id="go-slips"
            icon="print"
            title={slipsText.entry}
            note={slipsText.entryNote}
            onTap={() => openPage('claimSlips', { orgId })}
          />
        ) : null}
      </Card>
    </View>
  ) : null;

const Roster = ({ branch, members }: { branch: Branch; members: Members }) => {
  if (branch.members.length === 0) return <Empty title={membersText.emptyTitle} next={membersText.emptyNext} />;
  const shown = shownMembers(branch.members, members.groupId, members.word);
  return (
    <View>
      <Text className="note block" id="roster-head">
        {branch.lastOn === undefined
          ? membersText.head(branch.name, branch.members.length)
          : membersText.headFormer(branch.name, wholeDayWord(branch.lastOn), branch.members.length)}
      </Text>
      <Doors branch={branch} />
      <ToBooks orgId={branch.orgId} />
      {branch.mayChange ? <Incoming orgId={branch.orgId} done={() => void members.remote.refresh()} /> : null}
      <View className="roster-search">
        <TextField id="search" label={membersText.search} value={members.word} onChange={members.search} max={20} />
        {branch.groups.length === 0 ? null : (
          <Choices
            id="group"
            label={membersText.group}
            options={groupOptions(branch)}
            chosen={[members.groupId]}
            onChoose={members.chooseGroup}
          />
        )}
      </View>
      {shown.length === 0 ? (
        <Text className="note block" id="nobody">
          {membersText.nobody}
        </Text>
      ) : (
        <Card isFlush id="roster">
          {shown.map((member) => (
            <Row
              key={member.memberId}
              id={`member-${member.memberId}`}
              title={member.name}
              note={memberNote(member)}
              onTap={() => members.open(member.memberId)}
            />
          ))}
        </Card>
      )}
      <MemberSheet branch={branch} members={members} />
    </View>
  );
};

export default function MembersPage() {
  const members = useMembers();
  return (
    <Page title={membersText.title}>
      <View className="roster-page">
        <RemoteView remote={members.remote} skeleton={[1, 6]} wordsOf={wordsOf}>
          {(branch) => <Roster branch={branch} members={members} />}
        </RemoteView>
      </View>
    </Page>
  );
}
