import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { showNotice } from '@/app/notice-store';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useMember } from '@/hooks/use-session';
import { replacePage, useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { objectionText } from '@/text/points-pages';

export default function ObjectPage() {
  const { session, place } = useMember();
  const { orgId: asked, entryId, noticeId, title } = useParameters('pointsObject');
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = useCommand('register.save');
  const orgId = asked ?? place?.orgId ?? '';
  const memberId = session?.person?.memberId;
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (words.trim() === '' || memberId === undefined) return;
    const about = entryId === undefined ? {} : { entryId, ...(title === undefined ? {} : { entryWords: title.slice(0, 100) }) };
    const reply = await save.send({
      orgId,
      type: 'objection',
      content: { memberId, text: words.trim(), ...about, ...(noticeId === undefined ? {} : { noticeId }) },
    });
    if (!reply?.ok) return;
    showNotice({ words: objectionText.done });
    replacePage('pointsObjections', { orgId });
  };
  return (
    <Page
      title={objectionText.title}
      dock={
        <Dock>
          <PrimaryButton id="object-submit" isBusy={save.isBusy} onTap={() => void submit()}>
            {objectionText.submit}
          </PrimaryButton>
        </Dock>
      }
    >
      <View className="column">
        <Card isFlush>
          <Row id="object-about" title={entryId === undefined ? objectionText.aboutNotice : objectionText.about} note={title} />
        </Card>
        <TextField
          id="object-words"
          isLong
          label={objectionText.words}
          hint={objectionText.wordsHint}
          max={500}
          value={words}
          onChange={setWords}
          error={isAsked && words.trim() === '' ? objectionText.missing : undefined}
        />
        {save.error ? (
          <Say tone="attn" id="object-refused">
            {wordsOf(save.error)}
          </Say>
        ) : null}
        <Text className="note block">{objectionText.foot}</Text>
      </View>
    </Page>
  );
}
