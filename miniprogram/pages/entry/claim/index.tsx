import { Text } from '@tarojs/components';
import { Empty } from '@/components/feedback/empty';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { useSession } from '@/hooks/use-session';
import { openTab } from '@/platform/navigation';
import { claimText } from '@/text/entry';
import { wordsOf } from '@/text/errors';
import { useClaim } from './use-claim';
import './index.scss';

const AlreadyBound = ({ name, branch }: { name: string; branch: string }) => (
  <Page title={claimText.title}>
    <Empty
      id="already"
      title={claimText.already(name, branch)}
      next={claimText.alreadyNext}
      action={
        <Button id="go-home" onTap={() => openTab('home')}>
          {claimText.goHome}
        </Button>
      }
    />
  </Page>
);

export default function ClaimPage() {
  const { session } = useSession();
  const { form, missing, change, claim, isBusy, error } = useClaim();
  const person = session?.person;
  if (person && !isBusy) return <AlreadyBound name={person.name} branch={person.places[0]?.name ?? ''} />;
  const field = (name: 'name' | 'memberNo' | 'code') => ({
    id: name === 'memberNo' ? 'member-no' : name,
    label: claimText[name],
    value: form[name],
    max: 20,
    error: missing[name],
    onChange: (value: string) => change(name, value),
  });
  return (
    <Page
      title={claimText.title}
      dock={
        <Dock>
          <PrimaryButton id="claim" isBusy={isBusy} onTap={() => void claim()}>
            {claimText.claim}
          </PrimaryButton>
        </Dock>
      }
    >
      {session ? (
        <Text className="note block" id="college">
          {session.collegeName}
        </Text>
      ) : null}
      <Text className="title">{claimText.head}</Text>
      <Text className="note block claim-note">{claimText.note}</Text>
      <Card>
        <TextField {...field('name')} />
        <TextField {...field('memberNo')} />
        <TextField {...field('code')} hint={claimText.codeHint} />
      </Card>
      {error ? (
        <Say tone="attn" id="refusal">
          {wordsOf(error)}
        </Say>
      ) : null}
      <Text className="note block claim-foot">{claimText.noCode}</Text>
    </Page>
  );
}
