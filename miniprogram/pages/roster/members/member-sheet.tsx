import { Text, View } from '@tarojs/components';
import { dayOfInstant } from '@shared/kernel/day';
import { dayWord, momentWord } from '@shared/kernel/time-words';
import type { RosterMember } from '@shared/contract/roster';
import { Sheet } from '@/components/feedback/sheet';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { nowAt } from '@/platform/clock';
import { claimFailureWords } from '@/text/claim-slips';
import { wordsOf } from '@/text/errors';
import { openPage } from '@/platform/navigation';
import { postWords } from '@/text/places';
import { leaveText } from '@/text/roster-leave';
import { kindWord, membersText, standingWord, statusWords } from '@/text/roster';
import { ChangeForm, changeTitle } from './change-forms';
import { useChange, type Change } from './use-change';
import type { Branch, Members } from './use-members';

const factsOf = (member: RosterMember, branch: Branch): [string, string | undefined][] => [
  [membersText.standing, standingWord(member)],
  [membersText.group, branch.groups.find((group) => group.groupId === member.groupId)?.name],
  [membersText.posts, member.posts.length === 0 ? undefined : member.posts.map((post) => postWords[post]).join('、')],
  [membersText.kind, kindWord(member)],
  [
    membersText.admitted,
    member.admittedOn === undefined ? undefined : membersText.fullDay(member.admittedOn.slice(0, 4), dayWord(member.admittedOn)),
  ],
  [membersText.memberNo, member.memberNo],
];

const Facts = ({ member, branch }: { member: RosterMember; branch: Branch }) => (
  <View>
    {factsOf(member, branch).map(([label, word]) =>
      word === undefined ? null : <Row key={label} title={label} end={<Text className="strong">{word}</Text>} />,
    )}
  </View>
);

/** What holds today, and for the secretary the ways to change it. */
const Situation = ({ member, branch, change }: { member: RosterMember; branch: Branch; change: Change }) => (
  <View>
    {(member.statuses ?? []).map((status) => (
      <Row
        key={status.statusId}
        title={statusWords[status.kind]}
        note={membersText.since(dayWord(status.fromOn), status.hostOrganization)}
        {...(branch.mayChange && status.kind !== 'suspended'
          ? {
              end: (
                <Button id={`end-${status.kind}`} isSmall onTap={() => change.start({ is: 'end', status })}>
                  {membersText.end}
                </Button>
              ),
            }
          : {})}
      />
    ))}
    {branch.mayChange ? (
      <Row
        id="add-status"
        icon="plus"
        title={membersText.addStatus}
        note={membersText.addStatusNote}
        onTap={() => change.start({ is: 'status' })}
      />
    ) : null}
    {branch.mayChange && branch.groups.length > 0 ? (
      <Row id="change-group" icon="people" title={membersText.changeGroup} onTap={() => change.start({ is: 'group' }, member.groupId)} />
    ) : null}
    {branch.mayChange || branch.mayChangePosts ? (
      <Row
        id="leave"
        icon="share"
        title={leaveText.entryOne}
        note={leaveText.entryOneNote}
        onTap={() => openPage('rosterLeave', { orgId: branch.orgId, memberId: member.memberId })}
      />
    ) : null}
  </View>
);

const Code = ({ members }: { members: Members }) => {
  const { code } = members;
  if (!code) return null;
  return (
    <View className="stack">
      <View className="claim-code" id="claim-code" aria-label={code.code.split('').join(' ')}>
        <Text>{code.code.slice(0, 4)}</Text>
        <Text>{code.code.slice(4)}</Text>
      </View>
      {code.isClaimed ? (
        <Say tone="attn" id="is-claimed">
          {membersText.isClaimed}
        </Say>
      ) : null}
      <Say>{membersText.codeNote(dayWord(dayOfInstant(code.expiresAt)))}</Say>
      <View className="confirm-buttons">
        <Button id="code-done" kind="quiet" onTap={members.close}>
          {membersText.done}
        </Button>
        <Button id="copy-code" kind="primary" onTap={() => void members.copy()}>
          {membersText.copy}
        </Button>
      </View>
    </View>
  );
};

/** One member: standing and posts; for the secretary the situation, the group, and the code by which the person claims this entry. */
export const MemberSheet = ({ branch, members }: { branch: Branch; members: Members }) => {
  const { openId, code, error, isBusy } = members;
  const change = useChange(members.orgId, () => void members.remote.refresh());
  const member = branch.members.find((entry) => entry.memberId === openId);
  const title = code ? membersText.codeTitle(code.name) : (changeTitle(change, member?.name ?? '') ?? member?.name ?? '');
  const close = (): void => (change.changing === undefined ? members.close() : change.stop());
  return (
    <Sheet id="member-sheet" isOpen={member !== undefined} onClose={close} title={title}>
      {code ? <Code members={members} /> : null}
      {member && !code ? <ChangeForm branch={branch} member={member} change={change} /> : null}
      {member && !code && change.changing === undefined ? (
        <View className="stack">
          <Facts member={member} branch={branch} />
          <Situation member={member} branch={branch} change={change} />
          {error ? <Say tone="attn">{wordsOf(error)}</Say> : null}
          {branch.mayIssueCodes ? (
            <View className="stack">
              {members.failure ? (
                <Say tone="attn" id="claim-failed">
                  {claimFailureWords(momentWord(members.failure.at, dayOfInstant(nowAt())), members.failure.why)}
                </Say>
              ) : null}
              <PrimaryButton id="issue-code" isBusy={isBusy} onTap={() => void members.issue()}>
                {membersText.issue}
              </PrimaryButton>
              <Text className="note center">{membersText.issueNote}</Text>
            </View>
          ) : null}
        </View>
      ) : null}
    </Sheet>
  );
};
