import { Text, View } from '@tarojs/components';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import type { Reason } from '@/components/frame/reason-strip';
import { Button } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import type { LeaveKind } from '@shared/records/member';
import { wordsOf } from '@/text/errors';
import { leaverNote, leaveText, leaveWords } from '@/text/roster-leave';
import { Changes } from './changes';
import { Hands, HandSheet } from './hands';
import { People } from './people';
import { goesSomewhere, useLeave, type Leave, type Leaving } from './use-leave';
import './index.scss';

const kinds = (Object.keys(leaveWords) as LeaveKind[]).map((value) => ({ value, word: leaveWords[value] }));

const Head = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const [one] = leave.leavers;
  const group = content.groups.find(({ groupId }) => groupId === one?.groupId)?.name;
  return (
    <View>
      <Text className="note block">{leave.isOne && one !== undefined ? leaverNote(one, group) : content.name}</Text>
      <Text className="leave-head" id="leave-head">
        {leave.isOne ? leaveText.headOne(one?.name ?? '') : leaveText.headMany(leave.form.kind, leave.leavers.length)}
      </Text>
    </View>
  );
};

const How = ({ leave }: { leave: Leave }) => {
  const { form, fill, errors } = leave;
  return (
    <View className="stack">
      <Field label={leaveText.how} error={errors.kind}>
        <Choices id="leave-kind" label={leaveText.how} options={kinds} chosen={[form.kind]} onChoose={(kind) => fill({ kind })} />
      </Field>
      <MomentField
        id="leave-from"
        mode="date"
        label={leaveText.fromOn(form.kind)}
        value={leave.fromOn}
        onChange={(fromOn) => fill({ fromOn })}
        error={errors.fromOn}
      />
      {leave.isOne && goesSomewhere(form.kind) ? (
        <TextField
          id="leave-to"
          label={leaveText.destination}
          hint={leaveText.destinationHint}
          isOptional
          value={form.destination}
          onChange={(destination) => fill({ destination })}
          max={40}
          error={errors.destination}
        />
      ) : null}
    </View>
  );
};

const reasonOf = (leave: Leave, content: Leaving): Reason | undefined => {
  if (leave.leavers.length === 0) return { id: 'leave-reason', words: leaveText.chooseSomebody };
  const [first] = leave.open;
  if (first === undefined) return undefined;
  const name = content.people.find(({ memberId }) => memberId === first.memberId)?.name ?? '';
  return {
    id: 'leave-reason',
    words: leave.isOne ? leaveText.noHand(leave.open.length) : leaveText.noHandOf(name, first.title),
    way: { id: 'go-choose', word: leaveText.goChoose, onTap: () => leave.startHanding(first) },
  };
};

export default function LeavePage() {
  const leave = useLeave();
  const { content } = leave.remote;
  const reason = content === undefined ? undefined : reasonOf(leave, content);
  const isPlain = leave.error !== undefined && Object.keys(leave.errors).length === 0;
  return (
    <Page
      title={leaveText.title}
      dock={
        content === undefined ? undefined : (
          <Dock reason={reason}>
            <Button
              id="leave-act"
              kind="primary"
              isWide
              isBusy={leave.isBusy}
              onTap={() => (reason === undefined ? void leave.act() : undefined)}
            >
              {leaveText.act(leave.form.kind, leave.leavers.length)}
            </Button>
          </Dock>
        )
      }
    >
      <View className="leave-page">
        <RemoteView remote={leave.remote} skeleton={[1, 5]} wordsOf={wordsOf}>
          {(found) => (
            <View>
              <Head leave={leave} content={found} />
              <How leave={leave} />
              {leave.isOne ? null : <People leave={leave} content={found} />}
              <Hands leave={leave} content={found} />
              {leave.leavers.length === 0 ? null : <Changes leave={leave} content={found} />}
              {leave.error === undefined ? null : (
                <Say tone="attn" id="leave-refused">
                  {isPlain ? wordsOf(leave.error) : (leave.errors.memberId ?? leave.errors.people ?? wordsOf(leave.error))}
                </Say>
              )}
              <HandSheet leave={leave} content={found} />
            </View>
          )}
        </RemoteView>
      </View>
    </Page>
  );
}
