import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PickField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { PersonSearch } from '@/features/roster/person-search';
import { postsText } from '@/text/roster-posts';
import type { BranchPosts, Posts } from './use-posts';

/** Who takes the post: one of the branch from its list, or anybody of the college looked for by name; nobody is preset. */
export const WhoField = ({ posts, content, isGroup }: { posts: BranchPosts; content: Posts; isGroup: boolean }) => {
  const { form, errors, fill } = posts;
  const [isSearching, setSearching] = useState(false);
  const [chosen, setChosen] = useState<{ memberId: string; name: string }>();
  const mayBeOther = !isGroup && (content.kind !== 'branch' || form.postKind === 'secretary');
  const hasList = content.people.length > 0;
  if (mayBeOther && (isSearching || !hasList))
    return (
      <View>
        {chosen === undefined || chosen.memberId !== form.memberId ? null : (
          <Text className="block" id="post-person-chosen">
            {postsText.chosen(chosen.name)}
          </Text>
        )}
        <PersonSearch
          id="post-person-search"
          label={postsText.person}
          orgId={posts.topId}
          byNumber
          {...(errors.memberId === undefined ? {} : { error: errors.memberId })}
          onChoose={(person) => {
            setChosen(person);
            fill({ memberId: person.memberId });
          }}
        />
        {hasList ? (
          <Button id="post-person-list" isSmall kind="quiet" onTap={() => setSearching(false)}>
            {postsText.fromList}
          </Button>
        ) : null}
      </View>
    );
  return (
    <View>
      <PickField
        id="post-person"
        label={postsText.person}
        options={[{ value: '', word: postsText.choose }, ...content.people.map(({ memberId, name }) => ({ value: memberId, word: name }))]}
        value={form.memberId}
        onChange={(memberId) => fill({ memberId })}
        error={errors.memberId}
      />
      {mayBeOther ? (
        <Button id="post-person-other" isSmall kind="quiet" onTap={() => setSearching(true)}>
          {postsText.fromElsewhere}
        </Button>
      ) : null}
    </View>
  );
};
