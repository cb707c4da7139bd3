import { Text, View } from '@tarojs/components';
import type { AppraisalPage } from '@shared/contract/appraisal';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { Field, TextField } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { gradeOptions, tallyText } from '@/text/appraisal';
import { wordsByPath } from '@/text/faults';
import { wordsOf } from '@/text/errors';
import { PAPER, useTally, type Tally } from './use-tally';
import './index.scss';

const Person = ({ tally, place, memberId, name }: { tally: Tally; place: number; memberId: string; name: string }) => (
  <View className="tally-person">
    <Text className="row-title strong">{name}</Text>
    <View className="tally-counts">
      {gradeOptions.map(({ value, word }) => (
        <TextField
          key={value}
          id={`count-${place}-${value}`}
          label={word}
          max={3}
          value={tally.draft.value.counts[memberId]?.[value] ?? ''}
          onChange={(typed) => tally.setCount(memberId, value, typed)}
        />
      ))}
    </View>
  </View>
);

const refusalOf = (page: AppraisalPage, { problem, error }: Tally): string | undefined => {
  if (problem !== undefined || error === undefined) return problem;
  const [field, words] = Object.entries(wordsByPath(error))[0] ?? [];
  const name = page.people.find((person) => person.memberId === field)?.name;
  return words === undefined ? wordsOf(error) : name === undefined ? words : `${name}：${words}`;
};

const TallyForm = ({ page }: { page: AppraisalPage }) => {
  const tally = useTally(page);
  const { value } = tally.draft;
  const refusal = refusalOf(page, tally);
  return (
    <View className="tally-page">
      <Text className="note block tally-note">{tallyText.note}</Text>
      <Card>
        {PAPER.map((name) => (
          <TextField
            key={name}
            id={`paper-${name}`}
            label={tallyText[name]}
            max={3}
            value={value[name]}
            onChange={(typed) => tally.draft.change({ [name]: typed })}
          />
        ))}
        <Field label={tallyText.tellers} id="tellers">
          <Choices
            id="teller"
            label={tallyText.tellers}
            isMultiple
            options={page.voters.map(({ memberId, name }) => ({ value: memberId, word: name }))}
            chosen={value.tellerIds}
            onChoose={tally.toggleTeller}
          />
        </Field>
      </Card>
      <Card isFlush id="tally">
        {tally.full.map(({ memberId, name }, place) => (
          <Person key={memberId} tally={tally} place={place} memberId={memberId} name={name} />
        ))}
      </Card>
      {refusal === undefined ? null : (
        <View className="tally-refused">
          <Say tone="attn" id="tally-refused">
            {refusal}
          </Say>
        </View>
      )}
      <View className="tally-save">
        <PrimaryButton id="save-tally" isBusy={tally.isBusy} onTap={() => void tally.save()}>
          {tallyText.save}
        </PrimaryButton>
      </View>
    </View>
  );
};

export default function TallyScreen() {
  useMember();
  const { orgId = '', year } = useParameters('appraisalTally');
  const remote = useRemote(orgId === '' ? undefined : orgId, () =>
    call('appraisal.read', { orgId, ...(year === undefined ? {} : { year }) }),
  );
  return (
    <Page title={tallyText.title}>
      <RemoteView remote={remote} skeleton={[4, 5]} wordsOf={wordsOf}>
        {(page) => <TallyForm key={page.rev} page={page} />}
      </RemoteView>
    </Page>
  );
}
