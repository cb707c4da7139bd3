import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FoundPerson } from '@shared/contract/roster-posts';
import { call } from '@/api/call';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { wordsOf } from '@/text/errors';
import { postWords } from '@/text/places';
import { personSearchText as text } from '@/text/person-search';

type Found = { people: readonly FoundPerson[]; isMore: boolean };
type Props = {
  id: string;
  label: string;
  orgId: string;
  error?: string;
  /** Whether the whole number finds somebody too: only for who administers. */
  byNumber: boolean;
  onChoose: (person: FoundPerson) => void;
};

const noteOf = ({ branchName, groupName, memberNo, posts }: FoundPerson): string =>
  [
    branchName,
    ...(groupName === undefined ? [] : [groupName]),
    ...(memberNo === undefined ? [] : [memberNo]),
    ...posts.map(({ orgName, postKind }) => `${orgName}${postWords[postKind]}`),
  ].join('·');

/** Somebody of an organisation and all below it, by a part of the name or the whole number. */
export const PersonSearch = ({ id, label, orgId, error, byNumber, onChoose }: Props) => {
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    if (search.trim() === '') return setFailed(text.empty);
    setBusy(true);
    const reply = await call('roster.find', { orgId, search: search.trim() });
    setBusy(false);
    setFailed(reply.ok ? undefined : wordsOf(reply.error));
    setFound(reply.ok ? reply.data : undefined);
  };
  return (
    <View className="stack">
      <TextField
        id={id}
        label={label}
        value={search}
        onChange={setSearch}
        max={20}
        placeholder={byNumber ? text.byNumber : text.byName}
        error={error ?? failed}
      />
      <Button id={`${id}-go`} isSmall isBusy={isBusy} onTap={() => void look()}>
        {text.go}
      </Button>
      {found === undefined ? null : found.people.length === 0 ? (
        <Say id={`${id}-none`}>{byNumber ? text.noneByNumber : text.none}</Say>
      ) : (
        <Card isFlush id={`${id}-found`}>
          {found.people.map((person) => (
            <Row
              key={person.memberId}
              id={`${id}-${person.memberId}`}
              title={person.name}
              note={noteOf(person)}
              onTap={() => onChoose(person)}
            />
          ))}
        </Card>
      )}
      {found?.isMore === true ? <Say>{text.more}</Say> : null}
    </View>
  );
};
