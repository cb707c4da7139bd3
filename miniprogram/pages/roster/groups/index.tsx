import { Text, View } from '@tarojs/components';
import type { GroupLine } from '@shared/contract/roster-groups';
import { wholeDayWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { wordsOf } from '@/text/errors';
import { groupsText } from '@/text/roster-groups';
import { useLook } from '@/theme/look';
import { AddSheet, DissolveSheet, LeadSheet, RenameSheet } from './sheets';
import { useGroups, type BranchGroups, type Groups } from './use-groups';

const actions = ['lead', 'rename', 'dissolve'] as const;

const Group = ({ group, groups, place }: { group: GroupLine; groups: BranchGroups; place: number }) => (
  <Card id={`group-${place}`}>
    <Row title={group.name} note={groupsText.line(group.memberCount, group.leader?.name)} isStrong />
    <View className="confirm-buttons">
      {actions.map((is) => (
        <Button key={is} id={`${is}-group-${place}`} isSmall kind="quiet" onTap={() => groups.open({ is, group })}>
          {groupsText[is]}
        </Button>
      ))}
    </View>
  </Card>
);

const Former = ({ former }: Pick<Groups, 'former'>) =>
  former.length === 0 ? null : (
    <View>
      <Section title={groupsText.former} />
      <Card isFlush id="former-groups">
        {former.map(({ groupId, name, foundedOn, lastOn }) => (
          <Row key={groupId} title={name} note={groupsText.formerLine(wholeDayWord(foundedOn), wholeDayWord(lastOn))} />
        ))}
      </Card>
    </View>
  );

const Content = ({ groups, content }: { groups: BranchGroups; content: Groups }) => {
  const { opened } = groups;
  const group = opened === undefined || opened.is === 'add' ? undefined : opened.group;
  return (
    <View>
      {content.groups.length === 0 ? (
        <Text className="note block" id="no-groups">
          {groupsText.none}
        </Text>
      ) : null}
      {content.groups.map((one, place) => (
        <Group key={one.groupId} group={one} groups={groups} place={place} />
      ))}
      <Former former={content.former} />
      <AddSheet groups={groups} content={content} />
      <LeadSheet groups={groups} content={content} group={group} />
      <RenameSheet groups={groups} group={group} />
      <DissolveSheet groups={groups} content={content} group={group} />
    </View>
  );
};

/** 党小组: the branch's own matter, so its secretary enters it. */
export default function GroupsPage() {
  const groups = useGroups();
  const { isWide } = useLook();
  const { content } = groups.remote;
  const add = content ? (
    <Button id="add-group" kind="primary" icon="plus" onTap={() => groups.open({ is: 'add' })}>
      {groupsText.add}
    </Button>
  ) : undefined;
  return (
    <Page
      title={groupsText.title}
      wideHead={{ ...(content ? { over: content.name } : {}), actions: add }}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
    >
      <View className="stack">
        <Text className="note block">{groupsText.note}</Text>
        <RemoteView remote={groups.remote} skeleton={[1, 4]} wordsOf={wordsOf}>
          {(found) => <Content groups={groups} content={found} />}
        </RemoteView>
      </View>
    </Page>
  );
}
